import * as z from 'zod/mini';
import type { FlagContent, FlagTone } from '../components/Flags';

const flagSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  title: z.nullish(z.string()),
  description: z.nullish(z.string()),
  type: z.nullish(z.string()),
  appearance: z.nullish(z.string()),
  isAutoDismiss: z.nullish(z.boolean()),
  actions: z.nullish(z.array(z.looseObject({ text: z.string(), onClick: z.optional(z.unknown()) }))),
});

const tones: Readonly<Record<string, FlagTone>> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  error: 'error',
};

/** An app's flag ids are its own: two modules may use the same. */
export const flagIdOf = (id: string | number, moduleKey: string): string => `${moduleKey} ${id}`;

/** A flag as `showFlag` of @forge/bridge sends it, as the site shows it. */
export function flagContentOf(sent: unknown, moduleKey: string): FlagContent {
  const flag = z.parse(flagSchema, sent);
  return {
    id: flagIdOf(flag.id, moduleKey),
    title: flag.title ?? 'ML plan',
    ...(flag.description ? { description: flag.description } : {}),
    tone: tones[flag.appearance ?? flag.type ?? 'info'] ?? 'info',
    passing: flag.isAutoDismiss ?? false,
    actions: (flag.actions ?? []).map(({ text, onClick }) => ({
      text,
      onPress: () => {
        if (typeof onClick === 'function') onClick();
      },
    })),
  };
}
