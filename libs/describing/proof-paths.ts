const string = { type: 'string' };
const size = { type: 'integer', minimum: 0 };
const hash = { type: 'string', contentEncoding: 'base64' };
const problem = { $ref: '#/components/responses/Problem' };
const text = (description: string) => ({ description, content: { 'text/plain': { schema: string } } });
const json = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } });
const bytes = (description: string) => ({
  description,
  content: { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } },
});
const named = (name: string) => ({ name, in: 'path', required: true, schema: string });
const asked = (name: string, description: string) => ({ name, in: 'query', schema: size, description });
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const hashes = { type: 'array', items: hash };

const Seal = object({
  origin: string,
  size,
  root: hash,
  at: { type: 'string', format: 'date-time' },
  note: string,
  cosigned: { type: 'array', items: string },
});
const Inclusion = object({ leafIdx: size, treeSize: size, root: hash, leafHash: hash, proof: hashes });
const Consistency = object({ size1: size, size2: size, root1: hash, root2: hash, proof: hashes });

const get = (operationId: string, summary: string, answer: object, more: object = {}) => ({
  get: { tags: ['proofs'], operationId, summary, ...more, responses: { 200: answer, 404: problem } },
});
/** Seals, proofs and tiles. */
export const proofPaths = {
  '/api/checkpoint': get('get_checkpoint', 'The published checkpoint (C2SP signed note)', text('To keep'), {
    security: [],
  }),
  '/api/checkpoint/key': get('get_checkpoint_key', 'The public key of the ledger', text('name+id+key'), {
    security: [],
  }),
  '/api/checkpoints': get(
    'get_checkpoints',
    'Every seal, oldest first',
    json('Seals', object({ items: { type: 'array', items: Seal } })),
    { security: [] },
  ),
  '/api/proofs/events/{id}': get('get_inclusion_proof', 'That an event is under a seal', json('A receipt', Inclusion), {
    parameters: [named('id'), asked('size', 'Under the seal of this size; default the last')],
  }),
  '/api/proofs/events/{id}/tlog-proof': get(
    'get_tlog_proof',
    'The same as C2SP tlog-proof, with its checkpoint',
    text('A receipt'),
    { parameters: [named('id')] },
  ),
  '/api/proofs/consistency': get(
    'get_consistency_proof',
    'That the history under one seal begins with the history under an older one',
    json('A receipt', Consistency),
    { parameters: [asked('from', 'Size of the older seal'), asked('to', 'Size of the newer; default the last')] },
  ),
  '/api/tile/entries/{path}': get('get_entry_bundle', 'Entries of the log (C2SP tlog-tiles)', bytes('A bundle'), {
    parameters: [named('path')],
  }),
  '/api/tile/{level}/{path}': get('get_hash_tile', 'Hashes of the log’s tree (C2SP tlog-tiles)', bytes('A tile'), {
    parameters: [named('level'), named('path')],
    security: [],
  }),
};
