/** What CSS says about how something in a picture is drawn. All but opacity pass from an element to what is in it. */
const PROPERTIES = [
  'fill-opacity',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const;

type Colour = 'fill' | 'stroke';

/** Presentation attributes of SVG by their names. */
export type Paint = Readonly<Record<string, string>>;

/** How SVG draws what nothing is said about. */
export const UNPAINTED: Paint = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'text-anchor': 'start',
};

/**
 * How an element is drawn now, in the theme of the page. Colours that let something through become a full colour and
 * an opacity, which is the only way that office programs understand.
 */
export function paintOf(style: CSSStyleDeclaration): Paint {
  const said = PROPERTIES.map((name) => [name, style.getPropertyValue(name)] as const);
  return {
    ...Object.fromEntries(said.filter(([, value]) => value !== '')),
    ...colourOf('fill', style),
    ...colourOf('stroke', style),
  };
}

function colourOf(name: Colour, style: CSSStyleDeclaration): Paint {
  const value = style.getPropertyValue(name);
  const translucent = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(value);
  if (translucent === null) return value === '' ? {} : { [name]: value };
  const [, red, green, blue, alpha] = translucent;
  const opacity = Number(style.getPropertyValue(`${name}-opacity`) || 1) * Number(alpha);
  return { [name]: `rgb(${red}, ${green}, ${blue})`, [`${name}-opacity`]: String(opacity) };
}

/** What must be said of an element whose surroundings are drawn in another way. */
export const difference = (paint: Paint, around: Paint): Paint =>
  Object.fromEntries(Object.entries(paint).filter(([name, value]) => around[name] !== value));

/** Whether the page shows something in grey, as what few issues say. A filter does not pass to what is inside. */
export const isGreyed = ({ filter }: CSSStyleDeclaration): boolean =>
  /grayscale\((1|100%)\)/.test(filter ?? '');

/** The same in grey: of each colour its brightness, as the filter of the page has it. */
export const greyed = (paint: Paint): Paint =>
  Object.fromEntries(
    Object.entries(paint).map(([name, value]) => [
      name,
      value.replace(/^rgb\((\d+), (\d+), (\d+)\)$/, (_, red: string, green: string, blue: string) => {
        const grey = Math.round(0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue));
        return `rgb(${grey}, ${grey}, ${grey})`;
      }),
    ]),
  );
