import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { NumberField } from '../../../static/shared/ui/NumberField';

function Field({ told }: { readonly told: (value: number | undefined) => void }) {
  const [value, setValue] = useState<number | undefined>();
  return (
    <NumberField
      label="Points"
      min={5}
      max={2000}
      value={value}
      onChange={(next) => {
        told(next);
        setValue(next);
      }}
    />
  );
}

test('a number counts while it is typed, once it is in range', async () => {
  const told: (number | undefined)[] = [];
  render(<Field told={(value) => told.push(value)} />);
  const user = userEvent.setup();
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Points' });
  await user.type(box, '1234');
  // 1 is below the least; what is shown stays what was typed, grouped as numbers are here.
  expect(told).toEqual([12, 123, 1234]);
  expect(box.value).toBe('1,234');
  await user.tab();
  expect(box.value).toBe('1,234');
});

test('a number out of range is put into it when the field is left', async () => {
  const told: (number | undefined)[] = [];
  render(<Field told={(value) => told.push(value)} />);
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Points' }), '3');
  expect(told).toEqual([]);
  await user.tab();
  expect(told).toEqual([5]);
});
