import { Fragment } from "react";

type TitleProps = { text: string; breaks: readonly number[] };

/** A headline that breaks between words only: a `<wbr>` at each border of words; the styles keep the rest together. */
export function Title({ text, breaks }: TitleProps) {
  const starts = [0, ...breaks];
  return starts.map((start, index) => (
    <Fragment key={start}>
      {index > 0 && <wbr />}
      {text.slice(start, starts[index + 1])}
    </Fragment>
  ));
}
