import { drawnCopy, SVG } from './drawnCopy';
import { lineOfText, type Measure, measureInBrowser, type Type, typeOf, wrapped } from './words';

const PADDING = 24;
const GAP = 12;
const LINE_HEIGHT = 1.4;
const SAMPLE_WIDTH = 22;
const LEGEND_GAP = 16;

/** What a picture says beside what it shows. */
export interface PictureWords {
  readonly title: string;
  readonly reading: string;
  readonly notes: readonly string[];
  /** Where and when it is from. */
  readonly origin: string;
}

export interface Picture {
  /** A whole SVG file. */
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as a picture that needs nothing of the page: title, sentence, legend and drawing in the colours of the theme
 * that the page has now, its words as text.
 *
 * @param frame the chart's frame, with what it shows
 */
export function chartPicture(
  frame: Element,
  words: PictureWords,
  measure: Measure = measureInBrowser(),
): Picture {
  const drawings = [...frame.querySelectorAll('.plot__picture')];
  const width = Math.max(0, ...drawings.map(widthOf));
  const sheet = newSheet(width, measure);
  const as = (selector: string) => typeOf(frame.querySelector(selector) ?? frame);
  const fine = as('.legend');
  sheet.write(words.title, as('.chart__title'));
  sheet.write(words.reading, as('.chart__reading'));
  for (const note of words.notes) sheet.write(note, fine);
  sheet.place([...frame.querySelectorAll('.legend__entry')].map((entry) => legendEntry(entry, fine)));
  for (const drawing of drawings) sheet.draw(drawing);
  sheet.write(words.origin, fine);
  return sheet.finish(getComputedStyle(frame).backgroundColor, words);
}

const widthOf = (drawing: Element): number => Number(drawing.getAttribute('width'));
const heightOf = (drawing: Element): number => Number(drawing.getAttribute('height'));

interface LegendEntry {
  readonly sample: Element | null;
  readonly text: string;
  readonly type: Type;
}

/** The name and, where there is one, the value after it. */
const legendEntry = (entry: Element, type: Type): LegendEntry => ({
  sample: entry.querySelector('svg'),
  text: [...entry.childNodes]
    .filter((part) => !(part instanceof SVGElement))
    .map((part) => part.textContent?.trim())
    .filter((part) => part !== '')
    .join('  '),
  type,
});

/** A picture that is filled from top to bottom. */
function newSheet(width: number, measure: Measure) {
  const parts: Element[] = [];
  let top = PADDING;
  return {
    write(text: string, type: Type) {
      for (const line of wrapped(text, width, (some) => measure(some, type))) {
        parts.push(lineOfText(line, type, PADDING, top + type.size));
        top += type.size * LINE_HEIGHT;
      }
      top += GAP / 2;
    },

    /** One beside the other, in as many lines as that takes. */
    place(entries: readonly LegendEntry[]) {
      let left = 0;
      for (const { sample, text, type } of entries) {
        const room = SAMPLE_WIDTH + measure(text, type);
        if (left > 0 && left + room > width) {
          left = 0;
          top += type.size * LINE_HEIGHT;
        }
        if (sample !== null) parts.push(...moved(sample, PADDING + left, top + 1));
        parts.push(lineOfText(text, type, PADDING + left + SAMPLE_WIDTH, top + type.size - 1));
        left += room + LEGEND_GAP;
      }
      if (entries.length > 0) top += GAP * 2;
    },

    draw(drawing: Element) {
      parts.push(...moved(drawing, PADDING, top));
      top += heightOf(drawing) + GAP;
    },

    finish(background: string, { title, reading }: PictureWords): Picture {
      const size = { width: width + 2 * PADDING, height: Math.ceil(top + PADDING / 2) };
      const root = newElement('svg', {
        width: String(size.width),
        height: String(size.height),
        viewBox: `0 0 ${size.width} ${size.height}`,
      });
      const [name, description] = [newElement('title'), newElement('desc')];
      name.textContent = title;
      description.textContent = reading;
      root.append(name, description, newElement('rect', { width: '100%', height: '100%', fill: background }));
      root.append(...parts);
      return { ...size, svg: new XMLSerializer().serializeToString(root) };
    },
  };
}

function newElement(name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/** A copy of a drawing at another place; none of one that is not shown. */
function moved(drawing: Element, x: number, y: number): readonly Element[] {
  const copy = drawnCopy(drawing);
  copy?.setAttribute('x', String(x));
  copy?.setAttribute('y', String(y));
  return copy === undefined ? [] : [copy];
}
