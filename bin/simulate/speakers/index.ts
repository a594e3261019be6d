import type { Speaker } from "../speaker";
import { openEmailSpeaker } from "./email";
import { facebookSpeaker } from "./facebook";
import { boardSpeaker, jakiSpeaker, qlueSpeaker } from "./partner";
import { smsSpeaker } from "./sms";
import { whatsappSpeaker } from "./whatsapp";
import { xSpeaker } from "./x";

const ready: readonly Speaker[] = [
  jakiSpeaker,
  qlueSpeaker,
  xSpeaker("twitter"),
  xSpeaker("governor_social"),
  facebookSpeaker,
  boardSpeaker,
  smsSpeaker("sms_1708"),
  smsSpeaker("sms_0811"),
  whatsappSpeaker,
];

/** Every channel that the simulator can speak as. */
export const speakerCodes = [...ready.map(({ channelCode }) => channelCode), "email"];

/** The speakers of these channels; e-mail starts servers of its own. */
export async function openSpeakers(channelCodes: readonly string[] = speakerCodes): Promise<Speaker[]> {
  const chosen = ready.filter(({ channelCode }) => channelCodes.includes(channelCode));
  return channelCodes.includes("email") ? [...chosen, await openEmailSpeaker()] : chosen;
}
