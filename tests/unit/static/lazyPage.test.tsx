import './fakeBridge';
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { lazyPage } from '../../../static/shared/lazyPage';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

test('a page whose code is there is shown at once', async () => {
  const Page = lazyPage(async () => ({ default: Greeting }));
  await Page.load();
  render(
    <Suspense fallback="Loading">
      <Page name="Ada" />
    </Suspense>,
  );
  expect(screen.getByText('Hello Ada')).toBeTruthy();
});

test('a page whose code is not there comes behind the fallback', async () => {
  const Page = lazyPage(async () => ({ default: Greeting }));
  render(
    <Suspense fallback="Loading">
      <Page name="Ada" />
    </Suspense>,
  );
  expect(screen.getByText('Loading')).toBeTruthy();
  expect(await screen.findByText('Hello Ada')).toBeTruthy();
});

test('code that could not be loaded ahead is loaded when the page is shown', async () => {
  let loads = 0;
  const Page = lazyPage(async () => {
    loads += 1;
    if (loads === 1) throw new Error('offline');
    return { default: Greeting };
  });
  await expect(Page.load()).rejects.toThrow('offline');
  render(
    <Suspense fallback="Loading">
      <Page name="Ada" />
    </Suspense>,
  );
  expect(await screen.findByText('Hello Ada')).toBeTruthy();
});
