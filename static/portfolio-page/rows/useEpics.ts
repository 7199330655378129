import { useCallback, useRef, useState } from 'react';
import { invoke } from '../../shared/bridge';
import { type Epics, phaseOfId } from './trainLines';

/**
 * Epics of the phases that were opened, by id of the phase's line: asked for when a phase is opened for the first time,
 * and again where that failed.
 */
export function useEpics(): {
  readonly epics: ReadonlyMap<string, Epics>;
  readonly wantEpicsOf: (lineIds: readonly string[]) => void;
} {
  const [epics, setEpics] = useState<ReadonlyMap<string, Epics>>(new Map());
  const asked = useRef(new Set<string>());

  const wantEpicsOf = useCallback((lineIds: readonly string[]) => {
    const know = (id: string, now: Epics) => setEpics((before) => new Map([...before, [id, now]]));
    for (const id of lineIds) {
      const phase = phaseOfId(id);
      if (phase === undefined || asked.current.has(id)) continue;
      asked.current.add(id);
      know(id, { state: 'loading' });
      void invoke('portfolio.epics', phase).then((answer) => {
        if (!answer.ok) asked.current.delete(id);
        know(
          id,
          answer.ok ? { state: 'ready', epics: answer.value } : { state: 'failed', error: answer.error },
        );
      });
    }
  }, []);
  return { epics, wantEpicsOf };
}
