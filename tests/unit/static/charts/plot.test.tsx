import '../fixedWidth';
import { fireEvent, render, screen } from '@testing-library/react';
import { Plot } from '../../../../static/shared/charts/Plot';

const PLACES = [
  { x: 10, y: 20 },
  { x: 300, y: 40 },
];

const showPlot = () =>
  render(
    <Plot
      title="Cycle time"
      description="Two issues."
      draw={() => ({
        picture: <path className="points" d="M10 20h0M300 40h0" />,
        stops: {
          count: PLACES.length,
          at: (index) => PLACES[index] ?? { x: 0, y: 0 },
          words: (index) => ({ title: `Issue ${index + 1}`, lines: ['Took 3 days'] }),
          nearest: () => undefined,
          mark: (index) => <circle className="plot__dot" cx={PLACES[index]?.x} cy={PLACES[index]?.y} r={6} />,
        },
      })}
    />,
  );

test('what marks the stop in question lies over the picture, which stays as it was drawn', () => {
  const { container } = showPlot();
  const picture = screen.getByRole('img', { name: 'Cycle time' });
  const drawn = picture.innerHTML;
  fireEvent.focus(screen.getByRole('slider', { name: 'Cycle time: step through the chart' }));
  expect(container.querySelector('.plot__over .plot__dot')?.getAttribute('cx')).toBe('300');
  expect(container.querySelector('.plot__over')?.textContent).toBe('Issue 2Took 3 days');
  expect(picture.innerHTML).toBe(drawn);
});

test('nothing lies over the picture when no stop is in question', () => {
  const { container } = showPlot();
  const slider = screen.getByRole('slider');
  fireEvent.focus(slider);
  fireEvent.blur(slider);
  expect(container.querySelector('.plot__over')).toBeNull();
});
