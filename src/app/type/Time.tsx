import type { Moment } from "#contract/moment";
import { useSite } from "../shell/use-site.ts";
import { momentText, type MomentStyle, zonedText } from "./moment-text.ts";

type TimeProps = { moment: Moment; show: MomentStyle; className?: string | undefined };

export function Time({ moment, show, className }: TimeProps) {
  const { zone } = useSite();
  return (
    <time className={className} dateTime={moment} title={zonedText(moment, zone)}>
      {momentText(moment, show)}
    </time>
  );
}
