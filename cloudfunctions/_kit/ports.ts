/** A value a document or a comparison may hold. */
type Primitive = string | number | boolean | null

/** Comparisons as plain data; a bare primitive means equality. Values are primitives only: nothing raw from a client. */
export type Comparison =
  | Primitive
  | { readonly eq: Primitive }
  | { readonly neq: Primitive }
  | { readonly in: readonly Primitive[] }
  | { readonly nin: readonly Primitive[] }
  | { readonly exists: boolean }
  | { readonly gt?: Primitive; readonly gte?: Primitive; readonly lt?: Primitive; readonly lte?: Primitive }

/** Fields (dotted paths allowed) by comparison; all must hold. */
export type Where = Readonly<Record<string, Comparison>>

/** Changes as plain data by dotted path; a bare primitive or array replaces the field, an object must be wrapped in `set`; `keepLast` cuts a list to its newest after a push. */
export type Change = Readonly<
  Record<
    string,
    | Primitive
    | readonly unknown[]
    | { readonly set: unknown }
    | { readonly inc: number }
    | { readonly push: readonly unknown[]; readonly keepLast?: number }
    | { readonly addToSet: Primitive }
    /** Takes every equal element out of a list; a missing list stays missing. */
    | { readonly pull: Primitive }
    | { readonly remove: true }
  >
>

export type Doc = { readonly _id: string } & Readonly<Record<string, unknown>>

export interface FindOptions {
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  readonly skip?: number
  /** 1 to 1,000; 100 where absent, as the SDK does. */
  readonly limit?: number
  readonly fields?: readonly string[]
}

/** One aggregation stage in the database's own words, without the `$` of the stage's key. Always end with a `limit`. */
export type Stage = Readonly<Record<string, unknown>>

/** The document database. Every call costs one round trip but `transaction`. */
export interface Store {
  /** One document by id, null where missing. One read. */
  get<T extends Doc>(collection: string, id: string, fields?: readonly string[]): Promise<T | null>
  find<T extends Doc>(collection: string, where: Where, options?: FindOptions): Promise<T[]>
  count(collection: string, where: Where): Promise<number>
  /** Answers 'exists' where the id or a unique index is taken; nothing is written then. One write. */
  insert(collection: string, doc: Doc): Promise<'inserted' | 'exists'>
  /** Several new documents in one write, at most 100; all or none is not promised. Throws on a taken id. */
  insertMany(collection: string, docs: readonly Doc[]): Promise<void>
  /** Changes all that match, each atomically; answers how many were really changed. One write. */
  update(collection: string, where: Where, change: Change): Promise<number>
  /** Replaces or creates the whole document. One write. */
  put(collection: string, doc: Doc): Promise<void>
  /** Removes all that match. One write. */
  remove(collection: string, where: Where): Promise<number>
  /** One read; the caller writes stages as data and ends with a limit. */
  aggregate<T>(collection: string, stages: readonly Stage[]): Promise<T[]>
  /** Snapshot isolation; conflicts are retried up to 12 times with jitter, so `work` must be free of side effects. 2 round trips beside its own. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** What is truly transactional: documents by id. `where` operations would run outside silently, so they do not exist here. */
export interface Tx {
  get<T extends Doc>(collection: string, id: string): Promise<T | null>
  insert(collection: string, doc: Doc): Promise<void>
  put(collection: string, doc: Doc): Promise<void>
  update(collection: string, id: string, change: Change): Promise<number>
  remove(collection: string, id: string): Promise<number>
}

/** Private cloud storage. */
export interface Files {
  upload(path: string, content: Buffer): Promise<string>
  download(fileId: string): Promise<Buffer | null>
  /** A temporary address that lives `seconds` (60 to 7,200). */
  temporaryUrl(fileId: string, seconds: number): Promise<string | null>
  remove(fileIds: readonly string[]): Promise<void>
}

/** WeChat's own services. Each call is one request to WeChat. */
export interface WeChat {
  /** Exchanges the code of WeChat's phone button; null where the code is wrong or used. Costs the union per call. */
  phoneNumber(code: string): Promise<string | null>
  /**
   * A mini-program code for the wall that opens `page` with `scene` (at most 32 of WeChat's characters), as PNG `width`
   * pixels wide (280 to 1,280); null where WeChat draws none now. Needs `wxacode.getUnlimited`.
   */
  wxaCode(asked: { readonly page: string; readonly scene: string; readonly width: number }): Promise<Buffer | null>
  /**
   * Sends one subscribe message. `refused`: the person allows none any more (43101); `failed`: WeChat answered that it
   * was not sent; `lost`: no answer, it may have been sent. Needs `subscribeMessage.send` in config.json.
   */
  subscribeSend(message: SubscribeMessage): Promise<'sent' | 'refused' | 'failed' | 'lost'>
  /**
   * Judges a text of at most 2,500 characters by a writer who was active within two hours. `held` where no verdict came:
   * refused, timed out or busy. Needs `security.msgSecCheck`.
   */
  msgSecCheck(asked: {
    readonly openid: string
    readonly scene: CheckScene
    readonly content: string
  }): Promise<CheckAnswer>
  /** Asks for a picture's verdict, which comes later as a message push; the trace id, null where WeChat took no order. Needs `security.mediaCheckAsync`. */
  mediaCheckAsync(asked: {
    readonly openid: string
    readonly scene: CheckScene
    readonly mediaUrl: string
  }): Promise<string | null>
}

/** WeChat's scenes of content: 1 profile, 2 comment, 3 forum, 4 social log. */
type CheckScene = 1 | 2 | 3 | 4
type CheckAnswer = 'pass' | 'review' | 'risky' | 'held'

interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  /** The page it opens, with parameters and without a leading slash. */
  readonly page: string
  /** Field of the template → its value, within WeChat's limits for that field. */
  readonly data: Readonly<Record<string, string>>
}

/** Keys and fields; see _services/field-crypto. All pure CPU, no round trip. */
export interface Crypto {
  /** Encrypts one field; `aad` names its place (collection/id/field) so that it cannot be moved. */
  seal(text: string, aad: string): string
  /** Opens a field of the current or the former key. Throws FieldCryptoError. */
  open(sealed: string, aad: string): string
  /** Whether a field was sealed with the current key, so that a rotation leaves it alone. */
  isCurrent(sealed: string): boolean
  /** Names the current keys; tells nothing about them. */
  readonly keyId: string
  /** A former key is set, so fields and indexes may still lie under it. */
  readonly rotates: boolean
  /** A blind index: equal texts give equal values, nothing else is learned. `kind` separates uses and has a key of its own. */
  blind(kind: string, text: string): string
  /** What to look up: the current index and, while keys are rotated, the former one. */
  blinds(kind: string, text: string): readonly string[]
  /** An unguessable deterministic id of 26 characters: base32(HMAC(K_id, kind and key)). */
  id(kind: string, key: string): string
  /** The audit chain's digest of a text under a key of its own, which an auditor may be given. */
  auditMac(text: string): string
  /** HMAC-SHA256 as 32 bytes. */
  hmac(key: Uint8Array, message: Uint8Array): Uint8Array
  randomBytes(length: number): Uint8Array
}
