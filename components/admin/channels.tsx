import { staffApi } from "@/components/trpc/server";
import { ChannelForm } from "./channel-form";

export async function Channels() {
  const channels = await (await staffApi()).admin.channels.list();
  return (
    <ul>
      {channels.map((channel) => (
        <li key={channel.code}>
          <ChannelForm channel={channel} />
        </li>
      ))}
    </ul>
  );
}
