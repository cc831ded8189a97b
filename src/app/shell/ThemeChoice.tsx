import { words } from "../language/language.ts";
import { setTheme, themes, useTheme } from "./theme.ts";

type ThemeChoiceProps = { className: string | undefined };

/** The browser's own menu: it works with any keyboard, thumb and screen reader. */
export function ThemeChoice({ className }: ThemeChoiceProps) {
  const theme = useTheme();
  return (
    <select
      className={className}
      aria-label={words.shell.theme}
      value={theme}
      onChange={(event) => setTheme(themes.find((known) => known === event.target.value) ?? "system")}
    >
      {themes.map((known) => (
        <option key={known} value={known}>
          {words.shell.themes[known]}
        </option>
      ))}
    </select>
  );
}
