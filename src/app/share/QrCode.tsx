import { useQuery } from "@tanstack/react-query";
import { getChunk } from "../get-chunk.ts";
import { sharingWords } from "../language/sharing-language.ts";
import type { ShareSubject } from "./share-subject.ts";
import styles from "./QrCode.module.css";

const { code: words } = sharingWords;

/** For WeChat, which no link leads to. Drawn here: nobody is asked for a picture of the address. */
export function QrCode({ subject: { title, url } }: { subject: ShareSubject }) {
  const { data, isError } = useQuery({
    queryKey: ["qr", url],
    queryFn: async () => {
      const { scannedUrl, toQrPath } = await getChunk(() => import("./qr.ts"));
      return toQrPath(scannedUrl(url));
    },
    retry: false,
  });
  if (isError) return <p className={styles.failed}>{words.failed}</p>;
  return (
    <figure className={styles.code}>
      <div className={styles.plate}>
        {data !== undefined && (
          <svg
            className={styles.drawing}
            role="img"
            aria-label={words.name(title)}
            viewBox={`0 0 ${data.size} ${data.size}`}
            shapeRendering="crispEdges"
          >
            <path d={data.path} />
          </svg>
        )}
      </div>
      <figcaption>{words.hint}</figcaption>
    </figure>
  );
}
