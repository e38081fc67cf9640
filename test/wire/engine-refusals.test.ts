import { type Json, openWire, refusal, wire } from './engine-harness'

const wrapped = (reason: string) => `[FailedOperation] multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`

const START: Json = {
  _id: 'a',
  text: 'hello',
  none: null,
  flag: true,
  list: [1, { x: 1 }, [2]],
  nest: { n: 1 },
  when: new Date(5),
  half: 0.5,
}

/** Update, then Mongo's reason for refusing it on the document above. */
const REFUSED: [string, Json, string][] = [
  [
    '$inc on a string',
    { $inc: { text: 1 } },
    `Cannot apply $inc to a value of non-numeric type. {_id: "a"} has the field 'text' of non-numeric type string`,
  ],
  [
    '$inc on null',
    { $inc: { none: 1 } },
    `Cannot apply $inc to a value of non-numeric type. {_id: "a"} has the field 'none' of non-numeric type null`,
  ],
  [
    '$inc on a nested array',
    { $inc: { list: 1 } },
    `Cannot apply $inc to a value of non-numeric type. {_id: "a"} has the field 'list' of non-numeric type array`,
  ],
  [
    '$mul on a date',
    { $mul: { when: 2 } },
    `Cannot apply $mul to a value of non-numeric type. {_id: "a"} has the field 'when' of non-numeric type date`,
  ],
  ['$inc by a string', { $inc: { n: 'x' } }, 'Cannot increment with non-numeric argument: {n: "x"}'],
  ['$mul by null', { $mul: { n: null } }, 'Cannot multiply with non-numeric argument: {n: null}'],
  [
    '$push on a string',
    { $push: { text: 1 } },
    `The field 'text' must be an array but is of type string in document {_id: "a"}`,
  ],
  [
    '$push on null',
    { $push: { none: { $each: [1] } } },
    `The field 'none' must be an array but is of type null in document {_id: "a"}`,
  ],
  [
    '$addToSet on an object',
    { $addToSet: { nest: 1 } },
    `Cannot apply $addToSet to non-array field. Field named 'nest' has non-array type object`,
  ],
  ['$pull on a boolean', { $pull: { flag: 1 } }, 'Cannot apply $pull to a non-array value'],
  ['$pullAll on a string', { $pullAll: { text: [1] } }, 'Cannot apply $pullAll to a non-array value'],
  ['$pullAll with a scalar', { $pullAll: { list: 1 } }, '$pullAll requires an array argument but was given a int'],
  ['$pop on a string', { $pop: { text: 1 } }, `Path 'text' contains an element of non-array type 'string'`],
  ['$pop by two', { $pop: { list: 2 } }, '$pop expects 1 or -1, found: 2'],
  ['$set through null', { $set: { 'none.b': 1 } }, `Cannot create field 'b' in element {none: null}`],
  ['$set through a scalar', { $set: { 'text.b': 1 } }, `Cannot create field 'b' in element {text: "hello"}`],
  ['$set deep through a scalar', { $set: { 'nest.n.x.y': 1 } }, `Cannot create field 'x' in element {n: 1}`],
  [
    '$set by name in an array',
    { $set: { 'list.b': 1 } },
    `Cannot create field 'b' in element {list: [ 1, { x: 1 }, [ 2 ] ]}`,
  ],
  ['$inc through a date', { $inc: { 'when.n': 1 } }, `Cannot create field 'n' in element {when: new Date(5)}`],
  ['$push through an array element', { $push: { 'list.0.x': 1 } }, `Cannot create field 'x' in element {0: 1}`],
  [
    'another _id',
    { $set: { _id: 'b' } },
    `Performing an update on the path '_id' would modify the immutable field '_id'`,
  ],
  [
    'a part of _id',
    { $set: { '_id.x': 'b' } },
    `Performing an update on the path '_id.x' would modify the immutable field '_id'`,
  ],
  ['no _id', { $unset: { _id: '' } }, `Performing an update on the path '_id' would modify the immutable field '_id'`],
  [
    'one path twice',
    { $set: { 'nest.n': 1 }, $inc: { 'nest.n': 1 } },
    `Updating the path 'nest.n' would create a conflict at 'nest.n'`,
  ],
  [
    'a path and its parent',
    { $set: { nest: 1, 'nest.n': 1 } },
    `Updating the path 'nest.n' would create a conflict at 'nest'`,
  ],
  [
    'an empty part of a path',
    { $set: { 'nest..n': 1 } },
    `The update path 'nest..n' contains an empty field name, which is not allowed.`,
  ],
  [
    'a dollar field',
    { $set: { 'nest.$n': 1 } },
    `The dollar ($) prefixed field '$n' in 'nest.$n' is not valid for storage.`,
  ],
  [
    '$rename to itself',
    { $rename: { text: 'text' } },
    'The source and target field for $rename must differ: {text: "text"}',
  ],
  [
    '$bit on half',
    { $bit: { half: { and: 1 } } },
    `Cannot apply $bit to a value of non-integral type. The field 'half' is of type double`,
  ],
  [
    '$bit by an unknown operation',
    { $bit: { n: { not: 1 } } },
    `The $bit modifier only supports 'and', 'or', and 'xor', not 'not'`,
  ],
  [
    '$each of a scalar',
    { $push: { list: { $each: 1 } } },
    'The argument to $each in $push must be an array but it was of type int',
  ],
  ['an unknown clause of $push', { $push: { list: { $each: [1], $foo: 1 } } }, 'Unrecognized clause in $push: $foo'],
  [
    '$ without a match in the query',
    { $set: { 'list.$': 1 } },
    'The positional operator did not find the match needed from the query.',
  ],
]

describe('what Mongo refuses and mingo lets pass', () => {
  it.each(REFUSED)('%s', async (_, update, reason) => {
    const w = openWire({ t: [] })
    await w.insert('t', [START])
    const refused = await refusal(w.updateDoc('t', 'a', update))
    expect(refused.code).toBe('DATABASE_REQUEST_FAILED')
    expect(refused.message).toBe(wrapped(reason))
    expect(await w.doc('t', 'a')).toEqual(START)
  })

  it('an empty update, and an empty or unknown modifier', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [START])
    const empty = `[FailedOperation] '$set' is empty. You must specify a field like so: {$set: {<field>: ...}}`
    expect((await refusal(w.updateDoc('t', 'a', {}))).message).toBe(empty)
    expect((await refusal(w.updateDoc('t', 'a', { $set: {} }))).message).toBe(empty)
    expect((await refusal(w.updateDoc('t', 'a', { $foo: { a: 1 } }))).message).toMatch(/Unknown modifier: \$foo/)
    expect((await refusal(w.updateDoc('t', 'a', { $set: 5 }))).message).toMatch(/Modifiers operate on fields/)
  })

  it('documents that cannot be stored', async () => {
    const w = openWire({
      t: [
        {
          name: 'ab',
          keys: [
            ['a', 1],
            ['b', 1],
          ],
        },
      ],
    })
    expect((await refusal(w.insert('t', [{ $a: 1 }]))).message).toMatch(/dollar \(\$\) prefixed field '\$a'/)
    expect((await refusal(w.insert('t', [{ _id: [1] }]))).message).toMatch(/cannot be of type array/)
    expect((await refusal(w.insert('t', [{ a: [1], b: [2] }]))).message).toMatch(
      /cannot index parallel arrays \[b\] \[a\]/,
    )
    expect((await refusal(w.setDoc('t', 'x', { _id: 'y' }))).message).toMatch(/immutable field '_id'/)
  })

  it('duplicate ids and unique keys, in the words of the server', async () => {
    const w = openWire({ t: [{ name: 'code_1', keys: [['code', 1]], unique: true }] })
    await w.insert('t', [{ _id: 'a', code: 'x' }])
    const byId = await refusal(w.insert('t', [{ _id: 'a' }]))
    expect(byId.message).toBe(
      wrapped('E11000 duplicate key error collection: tnt-xxxx.t index: _id_ dup key: { : "a" }'),
    )
    const set = await refusal(w.setDoc('t', 'b', { code: 'x' }))
    expect(set.message).toBe(
      wrapped('E11000 duplicate key error collection: tnt-xxxx.t index: code_1 dup key: { : "x" }'),
    )
  })

  it('an ordered insert stops at the refused document and keeps those before it', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ _id: 'b' }])
    expect((await refusal(w.insert('t', [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }]))).message).toMatch(/E11000/)
    expect((await w.find('t', {})).map(doc => doc._id)).toEqual(['b', 'a'])
  })

  it.each([
    [{ a: { $foo: 1 } }, /unknown operator: \$foo/],
    [{ $foo: 1 }, /unknown top level operator: \$foo/],
    [{ $or: [] }, /\$or must be a nonempty array/],
    [{ $and: {} }, /\$and must be a nonempty array/],
    [{ a: { $in: 1 } }, /\$in needs an array/],
    [{ a: { $not: 1 } }, /\$not needs a regex or a document/],
    [{ a: { $mod: [0, 1] } }, /divisor cannot be 0/],
    [{ a: { $size: -1 } }, /\$size must be/],
    [{ a: { $elemMatch: 1 } }, /\$elemMatch needs an Object/],
    [{ a: { $regex: '(' } }, /Regular expression is invalid/],
    [{ a: { $type: 'nonsense' } }, /Unknown type name alias: nonsense/],
    [{ $text: { $search: 'x' } }, /text index required/],
  ])('the query %j', async (query, reason) => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ a: 1 }])
    expect((await refusal(w.find('t', query as Json))).message).toMatch(reason)
  })

  it.each([
    ['$limit', 0, /the limit must be positive/],
    ['$skip', -1, /\$skip cannot be negative/],
    ['$sort', {}, /at least one sort key/],
    ['$count', '', /non-empty string/],
    ['$group', { n: { $sum: 1 } }, /_id/],
    ['$nonsense', {}, /Unrecognized pipeline stage name: '\$nonsense'/],
    ['$project', { x: { $nonsense: 1 } }, /nonsense/],
    ['$unwind', 'tags', /unwind|\$/],
    ['$lookup', { from: 't', as: 'x' }, /requires either/],
  ])('the stage %s %j', async (stage, value, reason) => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ a: 1, tags: [1] }])
    expect((await refusal(w.aggregate('t', [[stage, value]]))).message).toMatch(reason)
  })

  it('a mixed projection', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ a: 1 }])
    const refused = await refusal(w.find('t', {}, { projection: { a: 1, b: 0 } }))
    expect(refused.message).toMatch(/Cannot do exclusion on field b in inclusion projection/)
  })
})

describe('collections and actions that do not exist', () => {
  it('refuses every action on an undeclared collection, also inside $lookup', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ a: 1 }])
    const calls = [
      w.find('nope', {}),
      w.insert('nope', [{ a: 1 }]),
      w.count('nope', {}),
      w.updateDoc('nope', 'a', { $set: { a: 1 } }),
      w.removeWhere('nope', {}),
      w.send('addCollection', { collectionName: 'nope' }),
      w.aggregate('nope', []),
      w.aggregate('t', [['$lookup', { from: 'nope', localField: 'a', foreignField: 'b', as: 'x' }]]),
    ]
    for (const call of calls) {
      const refused = await refusal(call)
      expect(refused.code).toBe('DATABASE_COLLECTION_NOT_EXIST')
      expect(refused.message).toMatch(/^\[ResourceNotFound\] Db or Table not exist/)
    }
    expect(await w.send('addCollection', { collectionName: 't' })).toEqual({})
  })

  it('refuses unknown actions and texts that are not EJSON', async () => {
    const w = openWire({ t: [] })
    expect((await refusal(w.send('doMagic', { collectionName: 't' }))).code).toBe('INVALID_ACTION')
    const bad = { collectionName: 't', queryType: 'WHERE', query: '{"a":' }
    expect((await refusal(w.send('getDocument', bad))).code).toBe('INVALID_PARAM')
    expect((await refusal(w.send('insertDocument', { collectionName: 't', data: wire({}) }))).code).toBe(
      'INVALID_PARAM',
    )
  })
})
