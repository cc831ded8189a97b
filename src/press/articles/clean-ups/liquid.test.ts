import { expect, test } from "vitest";
import { resolveLiquid } from "./liquid.ts";

test.each<[source: string, text: string, removed: string[]]>([
  ["甲{% include chart.html id=1 %}乙", "甲[{% include chart.html id=1 %}]乙", []],
  ["{{ page.title }}与 {{x|y}}", "[{{ page.title }}]与 [{{x|y}}]", []],
  ["![]({{ site.baseurl }}/a.png) {{site.url}}/b", "![](/a.png) /b", ["{{ site.baseurl }}", "{{site.url}}"]],
  ["{% raw %}{{ 一 }}*二*{% endraw %}", "[{{ 一 }}]*二*", ["{% raw %}", "{% endraw %}"]],
  ["甲{% comment %}不要{% endcomment %}乙", "甲乙", ["{% comment %}不要{% endcomment %}"]],
  [
    "甲\n{% highlight js %}\nif (a < b) {\n\n  *c*\n}\n{% endhighlight %}\n乙",
    "甲\n\n\n<pre><code>if (a &lt; b) {\n\n  *c*\n}</code></pre>\n\n\n乙",
    ["{% highlight js %}", "{% endhighlight %}"],
  ],
  ["{% highlight js %}没有结尾", "[{% highlight js %}]没有结尾", []],
  ["[前文]({% post_url 2022-01-01-a %})", "[前文]([{% post_url 2022-01-01-a %}])", []],
  ["增长{5%}，{ %", "增长{5%}，{ %", []],
])("%s", (source, text, removed) => {
  expect(resolveLiquid(source, (held) => `[${held}]`)).toEqual({ text, count: removed.length, removed });
});
