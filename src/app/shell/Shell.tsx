import { Outlet } from "react-router";
import { ManifestPolling } from "../content/watch-edition.ts";
import { words } from "../language/language.ts";
import { Announcer } from "./Announcer.tsx";
import { BottomBar } from "./BottomBar.tsx";
import { Footer } from "./Footer.tsx";
import { Masthead } from "./Masthead.tsx";
import { OfflineBar } from "./OfflineBar.tsx";
import { Progress } from "./Progress.tsx";
import { SectionBar } from "./SectionBar.tsx";
import styles from "./Shell.module.css";
import { KeepPlace } from "./keep-place.ts";

/** What surrounds every page. It uses nothing that changes itself, so that a change renders only the parts that do. */
export function Shell() {
  return (
    <>
      <a className={styles.skip} href="#main">
        {words.shell.skipToText}
      </a>
      <Masthead />
      <SectionBar />
      <Progress />
      <OfflineBar />
      <main className={styles.main} id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <BottomBar />
      <Announcer />
      <KeepPlace />
      <ManifestPolling />
    </>
  );
}
