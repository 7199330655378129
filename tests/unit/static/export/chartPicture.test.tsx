import { chartPicture } from '../../../../static/shared/export/chartPicture';
import { wrapped } from '../../../../static/shared/export/words';

/** Ten pixels a letter, whatever the type. */
const measure = (text: string) => text.length * 10;

const WORDS = {
  title: 'Velocity',
  reading: 'A sprint brings 6.5 points.',
  notes: ['Commitment is not known.'],
  origin: 'CHURN, as of 2 Apr 2026, 00:30',
};

const drawn = (picture: string, legend = ''): Document => {
  document.body.innerHTML = `
    <section style="background-color: rgb(29, 33, 37); color: rgb(199, 209, 219); font-size: 14px">
      <ul>${legend}</ul>
      <svg class="plot__picture" width="300" height="100" role="img">${picture}</svg>
    </section>`;
  const frame = document.querySelector('section');
  if (!frame) throw new Error('no frame');
  return new DOMParser().parseFromString(chartPicture(frame, WORDS, measure).svg, 'image/svg+xml');
};

afterEach(() => document.body.replaceChildren());

const textsOf = (svg: Document) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);

test('a picture says as text what the page says: title, sentence, notes, legend and where it is from', () => {
  const svg = drawn('', '<li class="legend__entry"><svg></svg>Committed<span>12</span></li>');
  expect(textsOf(svg)).toEqual([
    'Velocity',
    'A sprint brings 6.5 points.',
    'Commitment is not known.',
    'Committed  12',
    'CHURN, as of 2 Apr 2026, 00:30',
  ]);
  expect(svg.querySelector('title')?.textContent).toBe('Velocity');
  expect(svg.querySelector('desc')?.textContent).toBe('A sprint brings 6.5 points.');
});

test('its background and its words have the colours of the theme', () => {
  const svg = drawn('');
  expect(svg.querySelector('rect')?.getAttribute('fill')).toBe('rgb(29, 33, 37)');
  expect(svg.querySelector('text')?.getAttribute('fill')).toBe('rgb(199, 209, 219)');
});

test('what style sheets say stands on the elements, and nothing of the page is left', () => {
  const svg = drawn(
    `<g style="fill: rgb(1, 2, 3)"><path class="bar" data-x="1" style="stroke: rgb(4, 5, 6)" d="M0 0H9"></path></g>
     <path style="fill: rgba(0, 0, 0, 0.25)" d="M1 1"></path>
     <path style="display: none" d="M2 2"></path>`,
  );
  const bar = svg.querySelector('[d="M0 0H9"]');
  expect(bar?.getAttribute('stroke')).toBe('rgb(4, 5, 6)');
  expect([bar?.hasAttribute('class'), bar?.hasAttribute('style'), bar?.hasAttribute('data-x')]).toEqual([
    false,
    false,
    false,
  ]);
  expect(svg.querySelector('g')?.getAttribute('fill')).toBe('rgb(1, 2, 3)');
  // Office programs know no translucent colours, only opacity.
  const pale = svg.querySelector('[d="M1 1"]');
  expect([pale?.getAttribute('fill'), pale?.getAttribute('fill-opacity')]).toEqual(['rgb(0, 0, 0)', '0.25']);
  expect(svg.querySelector('[d="M2 2"]')).toBeNull();
});

test('what the page shows in grey, because few issues say it, is grey in a picture too', () => {
  const svg = drawn(
    '<g style="filter: grayscale(1)"><path style="fill: rgb(255, 0, 0)" d="M0 0"></path></g><path style="fill: rgb(255, 0, 0)" d="M1 1"></path>',
  );
  // 0.2126 of 255.
  expect(svg.querySelector('[d="M0 0"]')?.getAttribute('fill')).toBe('rgb(54, 54, 54)');
  expect(svg.querySelector('[d="M1 1"]')?.getAttribute('fill')).toBe('rgb(255, 0, 0)');
});

test('hostile words of a project stay words', () => {
  const svg = drawn('<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>');
  expect(svg.querySelector('script')).toBeNull();
  expect(textsOf(svg)).toContain('<script>alert(1)</script>');
});

test('a long sentence is wrapped at the picture’s width, a long word stands alone', () => {
  expect(wrapped('one two three four', 80, measure)).toEqual(['one two', 'three', 'four']);
  expect(wrapped('a incomprehensibilities b', 80, measure)).toEqual(['a', 'incomprehensibilities', 'b']);
  expect(wrapped('  ', 80, measure)).toEqual([]);
});
