import type { Speaker } from "../speaker";
import { smsSpeaker } from "./sms";

/** Every channel that the simulator can speak as. */
export const speakers: readonly Speaker[] = [smsSpeaker("sms_1708"), smsSpeaker("sms_0811")];
