import { render, screen, within } from '@testing-library/react';
import { AdfDocument } from '../../../../sandbox/host/adf/AdfDocument';
import { adfOf } from '../../../../sandbox/host/adf/document';

const text = (words: string, ...marks: readonly object[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const heading = (level: number, words: string) => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});

const show = (...content: readonly object[]) =>
  render(<AdfDocument value={{ type: 'doc', version: 1, content }} empty="No description." />);

describe('a rich text', () => {
  it('says what is empty', () => {
    render(<AdfDocument value={null} empty="No description." />);
    expect(screen.getByText('No description.')).toBeTruthy();
  });

  it('begins its headings below those of the page and leaves no level out', () => {
    show(heading(2, 'Purpose'), heading(5, 'Detail'), heading(2, 'Acceptance criteria'));
    expect(screen.getAllByRole('heading').map(({ tagName, textContent }) => [tagName, textContent])).toEqual([
      ['H3', 'Purpose'],
      ['H4', 'Detail'],
      ['H3', 'Acceptance criteria'],
    ]);
  });

  it('shows lists, and tasks with their state', () => {
    show(
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('One'))] }] },
      {
        type: 'taskList',
        content: [
          { type: 'taskItem', attrs: { state: 'DONE' }, content: [text('Asked')] },
          { type: 'taskItem', attrs: { state: 'TODO' }, content: [text('Answered')] },
        ],
      },
    );
    const [bullets, tasks] = screen.getAllByRole('list');
    expect(bullets?.textContent).toBe('One');
    expect(within(tasks ?? document.body).getByRole('img', { name: 'Done' }).parentElement?.textContent).toBe(
      'Asked',
    );
    expect(
      within(tasks ?? document.body).getByRole('img', { name: 'To do' }).parentElement?.textContent,
    ).toBe('Answered');
  });

  it('shows tables with their heads and spans', () => {
    show({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph(text('Environment'))] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph(text('dev'))] },
            { type: 'tableCell', content: [paragraph(text('granted'))] },
          ],
        },
      ],
    });
    expect(screen.getByRole('columnheader', { name: 'Environment' }).getAttribute('colspan')).toBe('2');
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['dev', 'granted']);
  });

  it('marks words', () => {
    show(
      paragraph(
        text('bold', { type: 'strong' }),
        text('slanted', { type: 'em' }),
        text('code', { type: 'code' }),
      ),
    );
    expect(screen.getByText('bold').tagName).toBe('STRONG');
    expect(screen.getByText('slanted').tagName).toBe('EM');
    expect(screen.getByText('code').tagName).toBe('CODE');
  });

  it('follows links to the web and within the site', () => {
    show(
      paragraph(
        text('web', { type: 'link', attrs: { href: 'https://example.com/a' } }),
        text('issue', { type: 'link', attrs: { href: '/browse/CHURN-1' } }),
      ),
    );
    expect(screen.getByRole('link', { name: 'web' }).getAttribute('href')).toBe('https://example.com/a');
    expect(screen.getByRole('link', { name: 'issue' }).getAttribute('href')).toBe('/browse/CHURN-1');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x'])(
    'never makes a link of %s',
    (href) => {
      show(paragraph(text('words', { type: 'link', attrs: { href } })));
      expect(screen.queryByRole('link')).toBeNull();
      expect(screen.getByText('words')).toBeTruthy();
    },
  );

  it('keeps the words of what it does not know', () => {
    show({ type: 'layoutSection', content: [paragraph(text('Still readable'))] });
    expect(screen.getByText('Still readable')).toBeTruthy();
  });

  it('is not fooled by markup in text', () => {
    const { container } = show(paragraph(text('<script>alert(1)</script>')));
    expect(container.querySelector('script')).toBeNull();
    expect(container.textContent).toBe('<script>alert(1)</script>');
  });
});

describe('plain text as a document', () => {
  it('makes paragraphs of blank lines and line breaks of single ones', () => {
    expect(adfOf('First\nsecond line\n\nNext')).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'First' },
            { type: 'hardBreak' },
            { type: 'text', text: 'second line' },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Next' }] },
      ],
    });
  });
});
