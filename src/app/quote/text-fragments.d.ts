/** The library has no types of its own: https://github.com/GoogleChromeLabs/text-fragments-polyfill */
declare module "text-fragments-polyfill/dist/fragment-generation-utils.js" {
  export type TextFragment = { prefix?: string; textStart: string; textEnd?: string; suffix?: string };
  export const GenerateFragmentStatus: { readonly SUCCESS: 0 };
  /** @param milliseconds after which it gives up. */
  export function setTimeout(milliseconds: number): void;
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: TextFragment };
}
