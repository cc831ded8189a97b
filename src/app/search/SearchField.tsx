import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { searchPath } from "#contract/paths";
import { words } from "../language/language.ts";
import { searchWords } from "../language/search-language.ts";
import { Icon } from "../shell/icons.tsx";
import styles from "./SearchField.module.css";

/** Who types on is not answered in between, in milliseconds. */
const REST = 150;

type SearchFieldProps = {
  /** What is asked. */
  value: string;
  ask: (text: string) => void;
  /** It may be asked soon. */
  prepare: (text: string) => void;
  /** Asked for good, by Enter. */
  submit: (text: string) => void;
  input: RefObject<HTMLInputElement | null>;
  /** Into the results. */
  leave: () => void;
};

/** Asks as one types, once a word is complete: what an input method still composes is none. */
export function SearchField({ value, ask, prepare, submit, input, leave }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(value);
  useEffect(() => {
    // Another question than the one that was typed: a recent one, or that of an earlier entry of the history.
    if (asked.current !== value) setText(value);
    asked.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const askNow = (wanted: string, how = ask): void => {
    clearTimeout(timer.current);
    asked.current = wanted;
    how(wanted);
  };
  const askSoon = (wanted: string): void => {
    clearTimeout(timer.current);
    prepare(wanted);
    timer.current = setTimeout(() => askNow(wanted), REST);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leave();
  };
  return (
    <form
      className={styles.form}
      role="search"
      action={searchPath}
      onSubmit={(event) => {
        event.preventDefault();
        // What stands there: a script, or a quick hand, may be ahead of the drawing.
        askNow(input.current?.value ?? text, submit);
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        className={styles.input}
        type="search"
        name="q"
        value={text}
        maxLength={400}
        onChange={({ target, nativeEvent }) => {
          setText(target.value);
          if (!("isComposing" in nativeEvent && nativeEvent.isComposing === true)) askSoon(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => askSoon(currentTarget.value)}
        onKeyDown={onKeyDown}
        aria-label={searchWords.field}
        aria-keyshortcuts="/"
        placeholder={searchWords.hint}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      {text !== "" && (
        <button
          className={styles.clear}
          type="button"
          onClick={() => {
            setText("");
            askNow("");
            input.current?.focus();
          }}
        >
          {searchWords.clear}
        </button>
      )}
      <button className={styles.go} type="submit">
        {words.shell.search}
      </button>
    </form>
  );
}
