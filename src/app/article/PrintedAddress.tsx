import { useQuery } from "@tanstack/react-query";
import type { Path } from "#contract/teaser";
import { getChunk } from "../get-chunk.ts";
import { words } from "../language/language.ts";
import { useSite } from "../shell/use-site.ts";
import { whenIdle } from "../when-idle.ts";
import styles from "./PrintedAddress.module.css";

/** Where a sheet of paper comes from: seen in print alone. The code is drawn ahead, as a browser does not wait for it to print. */
export function PrintedAddress({ path }: { path: Path }) {
  const { title, url } = useSite();
  const address = url + path;
  const { data: code } = useQuery({
    queryKey: ["qr", path],
    queryFn: () => drawWhenIdle(new URL(address, location.href)),
  });
  return (
    <address className={styles.address}>
      {code !== undefined && (
        <svg
          className={styles.code}
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={words.article.code}
        >
          <path d={code.path} />
        </svg>
      )}
      <b>{title}</b> {address}
    </address>
  );
}

async function drawWhenIdle({ href }: URL) {
  await new Promise<void>((resolve) => whenIdle(resolve));
  const { toQrPath } = await getChunk(() => import("../share/qr.ts"));
  return toQrPath(href);
}
