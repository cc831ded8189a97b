import { useLayoutEffect, useRef } from "react";
import { words } from "../language/language.ts";
import { setTheme, themes, toTheme, useTheme } from "./theme.ts";

type ThemeChoiceProps = { className: string | undefined };

/** The browser's own menu: it works with any keyboard, thumb and screen reader. */
export function ThemeChoice({ className }: ThemeChoiceProps) {
  const theme = useTheme();
  const ref = useRef<HTMLSelectElement>(null);
  // Who chose before the app took the page over has chosen; it was printed with “system”.
  useLayoutEffect(() => {
    const chosen = toTheme(ref.current?.value);
    if (chosen !== "system") setTheme(chosen);
  }, []);
  return (
    <select
      ref={ref}
      className={className}
      aria-label={words.shell.theme}
      value={theme}
      autoComplete="off"
      onChange={(event) => setTheme(toTheme(event.target.value))}
    >
      {themes.map((known) => (
        <option key={known} value={known}>
          {words.shell.themes[known]}
        </option>
      ))}
    </select>
  );
}
