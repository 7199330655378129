import './NavTabs.css';

interface NavTabsProps<Page extends string> {
  /** What the tabs are for, for screen readers. */
  readonly label: string;
  readonly pages: readonly { readonly page: Page; readonly title: string }[];
  readonly current: Page;
  readonly onOpen: (page: Page) => void;
  /** Told when a pointer or the focus comes to a tab: what its page needs can be on its way by the time of the click. */
  readonly onNear?: (page: Page) => void;
}

/** The pages of a surface as tabs. They are links: each page has an address, and the browser's back button works. */
export function NavTabs<Page extends string>({ label, pages, current, onOpen, onNear }: NavTabsProps<Page>) {
  return (
    <nav className="ui-tabs" aria-label={label}>
      {pages.map(({ page, title }) => (
        <a
          key={page}
          href={`#${page}`}
          className="ui-tabs__tab"
          aria-current={page === current ? 'page' : undefined}
          onPointerEnter={() => onNear?.(page)}
          onFocus={() => onNear?.(page)}
          onClick={(event) => {
            event.preventDefault();
            onOpen(page);
          }}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
