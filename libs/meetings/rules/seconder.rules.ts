import { type Outcome, type Party, broken, met, notStated } from '#lib/domain/index.js';

/** Nobody seconds their own motion. */
export function secondedByAnother(mover: Party | null, seconder: Party | null): Outcome {
  if (mover?.person == null || seconder?.person == null) return notStated('seconder', 'who moved and who seconded');
  return mover.person === seconder.person
    ? broken('seconded-by-the-mover', 'A motion is seconded by another member than its mover.', 'seconder')
    : met;
}
