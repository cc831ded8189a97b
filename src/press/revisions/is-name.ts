const ROLES =
  "先生|女士|董事长|总裁|总经理|首席[\\p{Script=Han}]{2,6}|行长|主席|部长|局长|市长|省长|州长|总理|总统|秘书长|发言人|教授|院士|律师|记者|分析师|研究员|经济学家|创始人|负责人|主任|经理";
const SAID = "先生|女士|表示|称|说|指出|认为|透露|介绍|强调|坦言|担任|出任|辞任|当选|任";
/** Endings of names of companies, offices, schools and places. */
const ENDING =
  "公司|集团|银行|证券|基金|保险|信托|期货|股份|科技|控股|传媒|大学|学院|医院|法院|检察院|交易所|委员会|研究院|研究所|协会|联合会|出版社";
const ENDED = new RegExp(`(?:${ENDING})$`, "u");
const ENDS_AFTER = new RegExp(`^(?:${ENDING})`, "u");
const ONE_WORD = /^[\p{L}\d]{1,12}$/u;
const PLACE = /^\p{Script=Han}{1,8}[省市县区州镇]$/u;
const LATIN = /^\p{Lu}[\p{L}\d&.'’-]+(?: \p{Lu}[\p{L}\d&.'’-]*)*$/u;
const PERSON = /^\p{Script=Han}{1,4}(?:·\p{Script=Han}{1,8})*$/u;
const AFTER_ROLE = new RegExp(`(?:${ROLES})\\p{Script=Han}?$`, "u");
const BEFORE_SAID = new RegExp(`^(?:${SAID})`, "u");

/** A piece of text, with what stands on either side. */
type Passage = { text: string; before: string; after: string };

/**
 * Whether a short text names a person, a company, an office or a place, as far as its letters and its surroundings tell. A guess,
 * on which hangs what is told first, and whether a replaced name is called a correction.
 * @param known names that the article itself gives: companies, tags, its medium.
 */
export function isName({ text, before, after }: Passage, known: ReadonlySet<string>): boolean {
  if (text === "") return false;
  if (isPartOfKnown({ text, before, after }, known) || LATIN.test(text) || PLACE.test(text)) return true;
  if (ENDED.test(text) || (ONE_WORD.test(text) && ENDS_AFTER.test(after))) return true;
  return PERSON.test(text) && (AFTER_ROLE.test(before) || BEFORE_SAID.test(after));
}

/** Two names may differ in a part: 白鹭号, 苍鹭号. */
function isPartOfKnown({ text, before, after }: Passage, known: ReadonlySet<string>): boolean {
  const around = before + text + after;
  return [...known].some((name) => {
    const from = name === "" ? -1 : around.indexOf(name);
    return from !== -1 && from < before.length + text.length && from + name.length > before.length;
  });
}
