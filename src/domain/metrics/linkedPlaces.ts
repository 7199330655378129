import { oncePerContext } from './oncePerContext';

/** The places of those of a context's issues that were ever linked to a blocker, in order. Nearly every issue never was. */
export const linkedPlaces = oncePerContext(({ issues }): readonly number[] => {
  const places: number[] = [];
  for (let place = 0; place < issues.length; place += 1)
    if ((issues[place]?.blockedBy.length ?? 0) > 0) places.push(place);
  return places;
});
