// The chart library, cut down to what the atlas draws. Loaded when the first chart comes into view.
import { format, init, registerLayout, use } from "echarts/core";
import { BarChart, LineChart, TreemapChart } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([
  BarChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  SVGRenderer,
  TooltipComponent,
  TreemapChart,
]);

// The library cuts what does not fit wherever it stops fitting, in numbers too. How large an area is turns out when it
// is laid out; what stands in it is chosen then, from the name and the amount that the atlas gives it as `words`.
registerLayout({
  seriesType: "treemap",
  reset: (series) => series.getData().tree.root.eachNode(label),
});

const MORE = "…";
// Where a line may end: behind a number, a word or any other letter, and what closes it.
const PIECES = /(?:\d[\d.,]*[万亿]?|\p{sc=Latin}+|.)[-,、，）]*/gu;
// Where a name may be cut: anywhere but in a number.
const LETTERS = /\d[\d.,]*[万亿]?|./gu;

function label(node) {
  const model = node.getModel();
  const layout = node.getLayout();
  const { words } = model.option;
  if (!words || !layout?.isInView) return;
  // Areas too small to be drawn leave the one they lie in as if it had none.
  const isFrame = node.viewChildren?.length > 0;
  const key = isFrame ? "upperLabel" : "label";
  const style = model.getModel(key);
  const font = style.getFont();
  const [top, right, bottom, left] = format.normalizeCssArray(style.get("padding") ?? 0);
  // The library takes a line that fills the last pixel for too long.
  const width = layout.width - 2 * layout.borderWidth - left - right - 1;
  const height = layout.height - 2 * layout.borderWidth - top - bottom;
  const rows = isFrame ? 1 : Math.floor(height / style.get("lineHeight"));
  const lines = fitted(words, rows, (text) => format.getTextRect(text, font).width <= width);
  // Never hidden: an area that hides this label would be laid out in another way next time.
  model.option[key] = { formatter: lines.join("\n") || " " };
}

// The name on as many lines as there is room for, the amount behind or below it: whole, or not at all.
function fitted([name, amount], rows, fits) {
  if (rows === 1 && fits(`${name} ${amount}`)) return [`${name} ${amount}`];
  const above = fits(amount) ? wrapped(name, rows - 1, fits) : [];
  return above.length ? [...above, amount] : wrapped(name, rows, fits);
}

// What is cut ends in an ellipsis; no lines where not even the beginning fits.
function wrapped(name, rows, fits) {
  if (rows < 1 || !fits(MORE)) return [];
  const lines = [];
  for (let rest = name; rest; ) {
    const line = beginning(rest, PIECES, fits);
    if (line !== rest && (!line || lines.length + 1 === rows)) {
      const cut = beginning(rest, LETTERS, (text) => fits(text + MORE)).trimEnd();
      return cut || lines.length ? [...lines, cut + MORE] : [];
    }
    lines.push(line.trimEnd());
    rest = rest.slice(line.length);
  }
  return lines;
}

function beginning(text, pieces, fits) {
  let fitting = "";
  for (const [piece] of text.matchAll(pieces)) {
    if (!fits((fitting + piece).trimEnd())) break;
    fitting += piece;
  }
  return fitting;
}

export { init };
