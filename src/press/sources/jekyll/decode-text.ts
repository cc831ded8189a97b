import { withoutControls } from "../../articles/without-controls.ts";
import { PostError } from "../../rejection.ts";

const decoders = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  gb18030: new TextDecoder("gb18030", { fatal: true }),
  "utf-16le": new TextDecoder("utf-16le", { fatal: true }),
  "utf-16be": new TextDecoder("utf-16be", { fatal: true }),
};

export type Encoding = keyof typeof decoders;

const lenient = new TextDecoder("utf-8");

/**
 * A post's text, with line feeds for line ends and without what no page can show.
 * @throws {PostError} when the bytes are text in no encoding that Chinese posts come in.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = encodingByMark(bytes);
  if (marked !== undefined) {
    const text = decode(bytes, marked);
    if (text !== undefined) return { text: clean(text), encoding: marked };
    throw new PostError(`The file says it is ${marked}, and is not.`, { line: 0, remedy: "Save it as UTF-8." });
  }
  const text = decode(bytes, "utf-8");
  if (text !== undefined) return { text: clean(text), encoding: "utf-8" };
  const damage = findDamage(bytes);
  const chinese = damage.isUtf8 ? undefined : decode(bytes, "gb18030");
  if (chinese !== undefined) return { text: clean(chinese), encoding: "gb18030" };
  throw new PostError(damage.isUtf8 ? "A character is cut or damaged." : "The text is neither UTF-8 nor GB18030.", {
    line: damage.line,
    remedy: "Mend the text on this line and save the file as UTF-8.",
  });
}

const clean = (text: string): string => withoutControls(text.replace(/\r\n?/gu, "\n"));

/** UTF-16 by its byte order mark, or by the hyphens that front matter begins with. */
function encodingByMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x2d && second === 0 && third === 0x2d) return "utf-16le";
  if (first === 0 && second === 0x2d && third === 0) return "utf-16be";
  return undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return decoders[encoding].decode(bytes);
  } catch {
    return undefined; // what `fatal` is for: the bytes are not in this encoding
  }
}

/**
 * Where bytes stop being UTF-8, and whether they were UTF-8 but for some damage: GB18030 would decode those too, as
 * nonsense. Sequences of three bytes, which Chinese in UTF-8 consists of, are rare by chance in GB18030.
 */
function findDamage(bytes: Uint8Array): { line: number; isUtf8: boolean } {
  const text = lenient.decode(bytes);
  const line = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[\u0800-\uffef]/gu)?.length ?? 0;
  return { line, isUtf8: whole > broken };
}
