/** Ours, not the places': colours and shapes remind of each, and where it cuts a text, this does. */
export const styles = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #141311);
  --ink: light-dark(#1b1a17, #e8e4da);
  --ink-2: light-dark(#55524a, #aca699);
  --rule: light-dark(#dcd7cb, #35322c);
  --rule-strong: light-dark(#1b1a17, #e8e4da);
  --accent: light-dark(#b3261e, #ff8a7a);
  --stage: light-dark(#f1eee6, #1c1a17);
  --card: light-dark(#fff, #262421);
  --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun, serif;
  --sans: "PingFang SC", "HarmonyOS Sans SC", MiSans, "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 88rem; padding: 2rem clamp(1rem, 3vw, 2.5rem) 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; }
header { border-bottom: 3px double var(--rule-strong); padding-bottom: 1rem; }
h1 { font: 700 2.375rem/1.2 var(--serif); margin: 0 0 .25rem; }
header p { margin: 0; color: var(--ink-2); max-width: 44rem; }
section { padding: 1.75rem 0 2.25rem; border-bottom: 1px solid var(--rule); }
h2 { font: 700 1.375rem/1.4 var(--serif); margin: 0 0 .75rem; }
h2 a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .25em; }
h2 a:hover { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
details { margin: 0 0 1.25rem; font-size: .875rem; }
summary { cursor: pointer; color: var(--ink-2); }
ul { margin: .5rem 0 0; padding: 0; list-style: none; border-top: 1px solid var(--rule); }
li { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: .5rem; padding: .375rem 0; border-bottom: 1px solid var(--rule); }
li b { font-weight: 600; }
li.error b { color: var(--accent); }
li.info b { color: var(--ink-2); font-weight: 400; }
li i { font-style: normal; color: var(--ink-2); }
li small { color: var(--ink-2); }
li small::before { content: "· "; }
.path { margin: -.5rem 0 .75rem; font-size: .8125rem; color: var(--ink-2); }
time { white-space: nowrap; }
.cards { columns: 20rem; column-gap: 1.25rem; }
figure { margin: 0; padding-bottom: 1.5rem; break-inside: avoid; }
figcaption { font-size: .8125rem; font-weight: 600; padding-bottom: .375rem; }
figcaption small { font-weight: 400; font-size: inherit; color: var(--ink-2); }
.stage { background: var(--stage); padding: 1rem; border: 1px solid var(--rule); border-radius: 2px; display: grid; justify-items: start; }
.card { width: 100%; background: var(--card); font-size: .9375rem; line-height: 1.4; display: grid; grid-template-columns: minmax(0, 1fr); gap: .25rem .75rem; overflow: hidden; }
.card p { margin: 0; }
.words { min-width: 0; display: grid; gap: .1875rem; align-content: start; }
.site, .host { font-size: .75rem; color: var(--ink-2); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.text { color: var(--ink-2); font-size: .8125rem; }
.title, .text { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; }
.title-1 .title, .text-1 .text { -webkit-line-clamp: 1; }
.title-2 .title, .text-2 .text { -webkit-line-clamp: 2; }
.text-3 .text { -webkit-line-clamp: 3; }
.text-4 .text { -webkit-line-clamp: 4; }
.text-5 .text { -webkit-line-clamp: 5; }
.picture { display: block; width: 100%; object-fit: cover; background: var(--stage); }
.wide { aspect-ratio: 1.91; }
.square { aspect-ratio: 1; }
p.picture { display: grid; place-items: center; text-align: center; padding: .375rem; outline: 1px dashed var(--rule); outline-offset: -1px; }
.why { color: var(--accent); font-size: .75rem; line-height: 1.35; }
.thumb-right, .result { grid-template-columns: minmax(0, 1fr) auto; }
.thumb-left { grid-template-columns: auto minmax(0, 1fr); }
.thumb-right .picture, .thumb-left .picture, .result .picture { width: 3.75rem; }
.thumb-right p.picture, .thumb-left p.picture, .result p.picture { width: 6rem; aspect-ratio: auto; }
.card > .why:only-child { grid-column: 1 / -1; padding: .75rem; }

.on-wechat, .on-qq { background: light-dark(#ededed, #111); }
.wechat, .qq { max-width: 17rem; padding: .625rem .75rem; border-radius: 6px; }
.wechat .words { display: contents; }
.wechat .title { grid-column: 1 / -1; font-size: 1rem; }
.wechat .text { font-size: .75rem; }
.wechat .site, .wechat .host, .weibo .site, .qq .site, .whatsapp .site, .feishu .host, .slack .host, .telegram .host { display: none; }
.wechat .picture { width: 3rem; grid-row: 2; grid-column: 2; }
.wechat p.picture { width: 6rem; }
.qq .host { border-top: 1px solid var(--rule); padding-top: .25rem; margin-top: .25rem; }

.weibo { background: light-dark(#f7f7f7, #202020); border-radius: 4px; padding-right: .75rem; align-items: center; }
.weibo .picture { width: 5rem; }
.weibo .host { color: light-dark(#a34a00, #ffa556); }

.feishu { border: 1px solid var(--rule); border-left: 3px solid #3370ff; border-radius: 6px; padding: .625rem .75rem; }
.feishu .title { color: light-dark(#245bdb, #75a4ff); font-weight: 600; }
.feishu .picture { border-radius: 4px; width: 4.5rem; }
.feishu .site { order: 3; }

.on-x { background: var(--paper); }
.x.picture-above { position: relative; background: none; overflow: visible; }
.x.picture-above .picture { border: 1px solid var(--rule); border-radius: 16px; }
.x.picture-above .words { display: contents; }
.x.picture-above .title { position: absolute; left: .75rem; bottom: 1.75rem; max-width: calc(100% - 1.5rem); background: rgb(0 0 0 / 77%); color: #fff; padding: .125rem .375rem; border-radius: 4px; font-size: .8125rem; }
.x.picture-above .site { display: none; }
.x.picture-above .host::before { content: "From "; }
.x.thumb-left { border: 1px solid var(--rule); border-radius: 16px; align-items: center; padding-right: .75rem; }
.x.thumb-left .picture { width: 8rem; }
.x.thumb-left .host { display: none; }

.on-telegram { background: light-dark(#d5e3ee, #0e1621); }
.telegram { padding: .5rem .75rem; border-radius: 12px; border-left: 3px solid light-dark(#168acd, #6ab3f3); }
.telegram .site { color: light-dark(#0f6ea6, #6ab3f3); font-weight: 600; font-size: .875rem; }
.telegram .title { font-weight: 600; }
.telegram .text { color: inherit; font-size: .875rem; }
.telegram .picture { border-radius: 6px; margin-top: .25rem; }

.on-whatsapp { background: light-dark(#efe7de, #0b141a); }
.whatsapp { background: light-dark(#d9fdd3, #005c4b); padding: .25rem; border-radius: 8px; gap: 0; }
.whatsapp .picture { border-radius: 6px 6px 0 0; }
.whatsapp .words { background: light-dark(#d1f4cc, #025144); padding: .5rem .625rem; border-radius: 0 0 6px 6px; }
.whatsapp .title { font-weight: 600; font-size: .875rem; }
.whatsapp .text, .whatsapp .host { color: light-dark(#4d5f4a, #b6cfc8); }

.on-slack { background: var(--card); }
.slack { border-left: 4px solid light-dark(#ddd, #4b4b4b); padding-left: .75rem; overflow: visible; }
.slack .site { font-weight: 700; font-size: .875rem; color: inherit; }
.slack .title { color: light-dark(#1264a3, #4d9fdb); font-weight: 700; }
.slack .text { color: inherit; font-size: .875rem; }
.slack .picture { border-radius: 8px; margin-top: .375rem; max-width: min(22rem, 100%); }

.on-google, .on-bing, .on-baidu { background: var(--card); }
.result .title { font-size: 1.125rem; line-height: 1.35; }
.google .title { color: light-dark(#1a0dab, #99c3ff); }
.bing .title { color: light-dark(#174ae4, #82c7ff); }
.baidu .title { color: light-dark(#2440b3, #9db3ff); text-decoration: underline; text-underline-offset: .15em; }
.google .host, .bing .host { display: none; }
.baidu .site { display: none; }
.result .picture { width: 5.5rem; border-radius: 8px; align-self: center; }
`;
