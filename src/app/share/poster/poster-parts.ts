/** The colours of a poster, by their tokens. */
export type Ink = "paper" | "ink" | "ink-2" | "ink-3" | "rule" | "accent" | "plate";

export type TextStyle = { family: "serif" | "sans"; weight: 400 | 600 | 700; size: number };

/** The width of a text, in pixels. */
export type Measure = (text: string, style: TextStyle) => number;

/** Pixels of the finished picture. */
export type Box = { x: number; y: number; width: number; height: number };

export type TextLine = {
  text: string;
  x: number;
  baseline: number;
  /** Between any two letters, where a line is drawn out to the measure. */
  spacing: number;
};

export type PosterPart =
  | { kind: "text"; box: Box; lines: readonly TextLine[]; style: TextStyle; ink: Ink }
  | { kind: "rule"; box: Box; ink: Ink }
  | { kind: "mark"; box: Box; isClosing: boolean }
  | { kind: "picture"; box: Box }
  | { kind: "code"; box: Box };

export type PosterLayout = { width: number; height: number; parts: readonly PosterPart[] };
