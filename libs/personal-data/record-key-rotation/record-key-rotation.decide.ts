import { sealingUseCase } from '../personal-data.use-cases.js';
import { RecordKeyRotation } from './record-key-rotation.command.js';

/** From this moment no copy of the keys made before opens anything: what was erased before it is gone from backups too. */
export const recordKeyRotation = sealingUseCase(RecordKeyRotation, {
  post: 'sealing/:id/rotations',
  summary: 'Record that the wrapping key was replaced',
  internal: true,
  creates: 'either',
  example: { epoch: 2 },
  decide: ({ epoch }) => [{ type: 'WrappingKeyRotated', data: { epoch } }],
});
