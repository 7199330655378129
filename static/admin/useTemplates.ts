import { useCallback, useState } from 'react';
import type { TemplateSummary } from '../shared/contract';
import { type Loaded, useInvoke } from '../shared/useInvoke';

interface Templates {
  readonly answer: Loaded<readonly TemplateSummary[]>;
  readonly reload: () => void;
  /** Shows a template as it is after a change. */
  readonly put: (template: TemplateSummary) => void;
}

/** The site's templates. What was changed here is laid over the list, since on the server a new one may take a while. */
export function useTemplates(): Templates {
  const { answer, reload } = useInvoke('templates.list', {});
  const [changed, setChanged] = useState<readonly TemplateSummary[]>([]);
  const put = useCallback(
    (template: TemplateSummary) =>
      setChanged((before) => [...before.filter(({ id }) => id !== template.id), template]),
    [],
  );
  return {
    answer: answer.state === 'ready' ? { ...answer, value: laidOver(answer.value, changed) } : answer,
    reload,
    put,
  };
}

function laidOver(
  listed: readonly TemplateSummary[],
  changed: readonly TemplateSummary[],
): readonly TemplateSummary[] {
  const isListed = (id: string) => listed.some((template) => template.id === id);
  return [
    ...listed.map((template) => changed.find(({ id }) => id === template.id) ?? template),
    ...changed.filter(({ id }) => !isListed(id)),
  ];
}
