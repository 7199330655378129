/** Said once, for all words of a picture: one that is nearly as wide everywhere as where the lines were broken. */
const FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif";

const hex = (channel: string): string => Number(channel).toString(16).padStart(2, '0');

/** A path of more letters than this has a point a day, most of them on a line between their neighbours. */
const LONG_PATH = 600;

/** Whole pixels, and of points along a straight line only the ends. Paths with curves stay as they are. */
const straightened = (path: string): string =>
  path.length < LONG_PATH || !/^M[ML\d., Z-]+$/.test(path)
    ? path
    : path.split(/(?=M)/).map(straightPart).join('');

/** One line without a gap; a point alone draws nothing. */
const straightPart = (part: string): string => {
  const points = [...part.matchAll(/[ML](-?[\d.]+)[, ](-?[\d.]+)/g)].map(([, x, y]) => [
    Math.round(Number(x)),
    Math.round(Number(y)),
  ]);
  if (points.length < 2) return '';
  const kept = points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    return ![0, 1].some((axis) => before[axis] === point[axis] && point[axis] === after[axis]);
  });
  const steps = kept.map(([x, y], index) => {
    const before = kept[index - 1];
    if (before === undefined) return `M${x} ${y}`;
    if (before[1] === y) return `H${x}`;
    return before[0] === x ? `V${y}` : `L${x} ${y}`;
  });
  return `${steps.join('')}${part.endsWith('Z') ? 'Z' : ''}`;
};

/**
 * A picture in fewer bytes that looks the same: no fraction of a pixel that nobody sees, short colours, and the font
 * once instead of at each word.
 *
 * @example
 * compact('<svg><path stroke="rgb(0, 0, 255)" d="M1.2345 2"/></svg>'); // … stroke="#0000ff" d="M1.2 2" …
 */
export const compact = (svg: string): string =>
  svg
    .replaceAll(/ font-family="[^"]*"/g, '')
    .replace('<svg ', `<svg font-family="${FONT}" `)
    .replaceAll(/rgb\((\d+), (\d+), (\d+)\)/g, (_, red: string, green: string, blue: string) =>
      ['#', ...[red, green, blue].map(hex)].join(''),
    )
    .replaceAll(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replaceAll(/="(-?[\d.]+)px"/g, '="$1"')
    .replaceAll(/ (?:font-weight="400"|stroke-linejoin="miter"|x="0"|y="0"|dx="0"|dy="0")(?=[ />])/g, '')
    .replaceAll(/ d="([^"]+)"/g, (_, path: string) => ` d="${straightened(path)}"`);
