import { useEffect, useMemo, useRef } from "react";
import type { SafeHtml } from "../content/safe-html.ts";
import { usePageLinks } from "../shell/use-page-links.ts";
import "../styles/prose.css";
import { showFailedPictures } from "./failed-pictures.ts";
import { linkedPage } from "./linked-page.ts";

type ArticleBodyProps = { body: SafeHtml; className?: string | undefined };

/** The third-party text of an article; the only place where markup enters a page. */
export function ArticleBody({ body, className }: ArticleBodyProps) {
  const ref = useRef<HTMLDivElement>(null);
  // React writes the markup again for each new object.
  const markup = useMemo(() => ({ __html: body.markup }), [body]);
  useEffect(() => (ref.current === null ? undefined : showFailedPictures(ref.current)), [markup]);
  return (
    <div
      ref={ref}
      {...usePageLinks(linkedPage)}
      className={`prose ${className ?? ""}`}
      data-body=""
      dangerouslySetInnerHTML={markup}
    />
  );
}
