import { Icon, type IconName } from '../components/Icon';
import { Link } from '../routing/Link';

export interface SidebarEntry {
  readonly href: string;
  readonly text: string;
  readonly icon: IconName;
  readonly here: boolean;
}

/** Links of a sidebar, one below the other. */
export const SidebarEntries = ({ entries }: { readonly entries: readonly SidebarEntry[] }) => (
  <ul>
    {entries.map(({ href, text, icon, here }) => (
      <li key={href}>
        <Link href={href} className="sidebar-link" current={here ? 'page' : undefined}>
          <Icon name={icon} />
          {text}
        </Link>
      </li>
    ))}
  </ul>
);
