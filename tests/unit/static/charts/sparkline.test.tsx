import { render, screen } from '@testing-library/react';
import { Sparkline, sparklinePlaces } from '../../../../static/shared/charts/Sparkline';

test('0 lies at the bottom, the largest at the top, the rest between, evenly across', () => {
  expect(sparklinePlaces([0, 4, 2], 26, 23, 3)).toEqual([
    { x: 3, y: 20 },
    { x: 13, y: 3 },
    { x: 23, y: 11.5 },
  ]);
});

test('nothing finished is a flat line at the bottom, not in the middle', () => {
  expect(sparklinePlaces([0, 0], 26, 23, 3).map(({ y }) => y)).toEqual([20, 20]);
});

test('it is an image that says its numbers', () => {
  render(<Sparkline values={[1, 2]} label="Finished: 1, 2" />);
  expect(screen.getByRole('img', { name: 'Finished: 1, 2' })).toBeTruthy();
});
