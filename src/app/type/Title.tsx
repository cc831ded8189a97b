import type { ReactNode } from "react";

type TitleProps = { text: string; breaks: readonly number[] };

/** A headline that breaks between words only: a `<wbr>` at each border of words; the styles keep the rest together. */
export function Title({ text, breaks }: TitleProps) {
  const parts: ReactNode[] = [];
  let start = 0;
  for (const end of breaks) {
    parts.push(text.slice(start, end), <wbr key={end} />);
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}
