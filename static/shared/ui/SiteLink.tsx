import { createContext, type MouseEvent, type ReactNode, useContext } from 'react';
import { issuePath, openPage, openPageInNewTab } from '../bridge';

/** Origin of the Jira site; links need it so that copying their address works from inside the app's frame. */
export const SiteContext = createContext('');

/**
 * A link to a page of the Jira site. The frame cannot move the site itself, so a click asks the host to;
 * with Ctrl, Cmd or the middle button it opens a new tab, as any link does.
 *
 * @example
 * <SiteLink path="/jira/dashboards">Dashboards</SiteLink>
 */
export function SiteLink(props: {
  readonly path: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const site = useContext(SiteContext);
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.button === 1) openPageInNewTab(props.path);
    else openPage(props.path);
  };
  return (
    <a href={`${site}${props.path}`} className={props.className} onClick={follow} onAuxClick={follow}>
      {props.children}
    </a>
  );
}

/** A link to an issue; shows its key unless given something better. */
export function IssueLink(props: {
  readonly issue: string;
  readonly children?: ReactNode;
  readonly className?: string;
}) {
  const { issue, children = issue, ...rest } = props;
  return (
    <SiteLink path={issuePath(issue)} {...rest}>
      {children}
    </SiteLink>
  );
}
