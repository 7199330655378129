import { useRef, useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { AppError, RequestName, Requests, Responses } from '../../shared/contract';

/** Sends a request once at a time; a second press while the first is on its way does nothing. */
export function useSending<Name extends RequestName>(
  name: Name,
  onDone: (value: Responses[Name]) => void,
): {
  readonly isPending: boolean;
  readonly error: AppError | undefined;
  readonly send: (request: Requests[Name]) => Promise<void>;
} {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<AppError>();
  const underWay = useRef(false);
  const send = async (request: Requests[Name]): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setPending(true);
    setError(undefined);
    const result = await invoke(name, request);
    underWay.current = false;
    setPending(false);
    if (result.ok) onDone(result.value);
    else setError(result.error);
  };
  return { isPending, error, send };
}
