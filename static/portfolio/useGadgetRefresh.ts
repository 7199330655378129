import { events } from '@forge/bridge';
import { useEffect } from 'react';
import { textAt } from '../shared/bridge';

/** Jira sends it to every gadget of a dashboard, naming the one it is meant for. */
const REFRESH = 'JIRA_DASHBOARD_GADGET_REFRESH';

/** Calls `refresh` when the dashboard asks this gadget to, by its menu or its interval. */
export function useGadgetRefresh(gadget: string | undefined, refresh: () => void): void {
  useEffect(() => {
    const subscription = events.on(REFRESH, (payload: unknown) => {
      const meant = textAt(payload, 'gadgetId');
      if (meant === undefined || meant === gadget) refresh();
    });
    // A host that does not know the event leaves the gadget as it was when opened.
    const settled = subscription.catch(() => undefined);
    return () => void settled.then((active) => active?.unsubscribe());
  }, [gadget, refresh]);
}
