import type { Speaker } from "../speaker";
import { facebookSpeaker } from "./facebook";
import { boardSpeaker, jakiSpeaker, qlueSpeaker } from "./partner";
import { smsSpeaker } from "./sms";
import { xSpeaker } from "./x";

/** Every channel that the simulator can speak as. */
export const speakers: readonly Speaker[] = [
  jakiSpeaker,
  qlueSpeaker,
  xSpeaker("twitter"),
  xSpeaker("governor_social"),
  facebookSpeaker,
  boardSpeaker,
  smsSpeaker("sms_1708"),
  smsSpeaker("sms_0811"),
];
