import MarkdownIt, { type StateBlock } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { PostError } from "../../rejection.ts";

/** Markdown-it leaves out what lies deeper, and takes longer over pathological input the higher this is. */
const MAXIMUM_NESTING = 100;
/** So deeper is refused: a quotation is one level, a list two. */
const LAST_LEVEL = MAXIMUM_NESTING - 10;

type BlockRule = (state: StateBlock, line: number, end: number, silent: boolean) => boolean;

const markdown = new MarkdownIt({ html: true, maxNesting: MAXIMUM_NESTING });
markdown.use(cjkFriendly);
// The sanitizer judges addresses: refused here, a link would be shown as source text.
markdown.validateLink = () => true;
markdown.normalizeLinkText = (url) => url;
// As most addresses are: there is nothing to encode.
const normalizeLink = markdown.normalizeLink.bind(markdown);
markdown.normalizeLink = (url) => (/^https?:\/\/[a-z\d.-]+\/[\w./-]*$/u.test(url) ? url : normalizeLink(url));

const refuseDeepNesting: BlockRule = (state, line) => {
  if (state.level <= LAST_LEVEL) return false;
  throw new NestingError(line);
};

/**
 * `[注]: 以下为预测` has the shape of a link definition, and would vanish: a definition counts as one only if its address
 * looks like an address. Footnotes, which kramdown knows, stay readable the same way.
 */
const keepLabelledText: BlockRule = (state, line, _end, silent) => {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== 0x5b || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const text = state.src.slice(start, state.eMarks[line]);
  const definition = /^\[(\^?)(?:\\.|[^\]\\]){1,999}\]:[ \t]*(\S*)/u.exec(text);
  if (definition === null || (definition[1] === "" && looksLikeAddress(definition[2] ?? ""))) return false;
  if (silent) return true;
  state.line = line + 1;
  state.push("paragraph_open", "p", 1).map = [line, line + 1];
  const inline = state.push("inline", "", 0);
  Object.assign(inline, { content: text.trim(), map: [line, line + 1], children: [] });
  state.push("paragraph_close", "p", -1);
  return true;
};

const looksLikeAddress = (address: string): boolean =>
  address === "" || /^<|[/#]|^[a-z][a-z\d+.-]*:|\.[a-z]{2,5}$/iu.test(address);

markdown.block.ruler.before("table", "refuse-deep-nesting", refuseDeepNesting);
markdown.block.ruler.before("reference", "keep-labelled-text", keepLabelledText);

class NestingError extends Error {
  readonly line: number;
  constructor(line: number) {
    super();
    this.line = line;
  }
}

/**
 * Markdown, with HTML among it, as HTML; nothing in it is safe yet.
 * @param line the line of the file on which the text begins.
 * @throws {PostError} when quotations and lists are nested deeper than anyone would write.
 */
export function renderMarkdown(text: string, line: number): string {
  try {
    return markdown.render(text);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    throw new PostError(`Quotations and lists are nested more than ${LAST_LEVEL} levels deep.`, {
      line: line + error.line,
      remedy: "Take out the surplus `>` or list marks at the beginning of this line.",
    });
  }
}
