import * as z from 'zod/mini';

/** A dialog the app asks for, as `new Modal({…}).open()` of @forge/bridge sends it. */
export interface ModalRequest {
  readonly resource: string | undefined;
  readonly title: string;
  readonly size: 'small' | 'medium' | 'large' | 'full';
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOutsidePress: boolean;
  readonly onClose: (payload: unknown) => void;
}

const optionsSchema = z.looseObject({
  resource: z.nullish(z.string()),
  title: z.nullish(z.string()),
  size: z.nullish(z.unknown()),
  context: z.optional(z.unknown()),
  closeOnEscape: z.nullish(z.boolean()),
  closeOnOverlayClick: z.nullish(z.boolean()),
  onClose: z.optional(z.unknown()),
});

const sizes: Readonly<Record<string, ModalRequest['size']>> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'full',
  max: 'full',
  fullscreen: 'full',
};

export function modalRequestOf(options: unknown): ModalRequest {
  const asked = z.parse(optionsSchema, options);
  const { onClose } = asked;
  return {
    resource: asked.resource ?? undefined,
    title: asked.title || 'ML plan',
    size: sizes[String(asked.size)] ?? 'medium',
    context: asked.context,
    closeOnEscape: asked.closeOnEscape ?? true,
    closeOnOutsidePress: asked.closeOnOverlayClick ?? true,
    onClose: (payload) => {
      if (typeof onClose === 'function') onClose(payload);
    },
  };
}
