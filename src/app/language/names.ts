import type { ListSubject } from "#contract/list-page";
import { dayText } from "../type/moment-text.ts";
import { words } from "./language.ts";

/** What a list is called in its heading and in the browser's tab. */
export function subjectName(subject: ListSubject): string {
  switch (subject.kind) {
    case "all":
      return words.shell.latest;
    case "category":
    case "tag":
      return subject.term.name;
    case "day":
      return dayText(subject.day);
  }
}
