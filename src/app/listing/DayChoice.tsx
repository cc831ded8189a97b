import { useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { Day } from "#contract/moment";
import { dayPath } from "#contract/paths";
import { kindOf } from "../content/content-error.ts";
import { listPageQuery } from "../content/queries.ts";
import { useManifest } from "../content/watch-edition.ts";
import { words } from "../language/language.ts";
import { dayText } from "../type/moment-text.ts";
import styles from "./DayChoice.module.css";

/** Leads to any day of the archive through the browser's own calendar, and says so where a day has no articles. */
export function DayChoice({ day }: { day: Day }) {
  const manifest = useManifest();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [nothingOn, setNothingOn] = useState<Day>();
  const open = async (chosen: Day) => {
    setNothingOn(undefined);
    try {
      await queryClient.ensureQueryData(listPageQuery(`day/${chosen}`, "latest"));
    } catch (error) {
      if (kindOf(error) === "not-found") return setNothingOn(chosen);
    }
    // Any other failure is shown by the day's own page.
    await navigate(dayPath(chosen));
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("day");
    if (typeof chosen === "string" && chosen !== "") void open(chosen);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <label className={styles.label}>
        <span className="visually-hidden">{words.listing.chooseDay}</span>
        <input
          className={styles.day}
          type="date"
          name="day"
          required
          defaultValue={day}
          min={manifest?.firstDay}
          // Without a last day Chromium keeps room for years of six digits, and the field shrinks when the manifest arrives.
          max={manifest?.lastDay ?? "9999-12-31"}
        />
      </label>
      <button className={styles.go} type="submit">
        {words.listing.go}
      </button>
      <span className={styles.note} role="status">
        {nothingOn !== undefined && words.listing.nothingOn(dayText(nothingOn))}
      </span>
    </form>
  );
}
