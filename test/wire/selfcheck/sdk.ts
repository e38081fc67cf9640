import * as sdk from 'wx-server-sdk'

// The SDK's own typings cannot be used under `strict`; these name what the cases call and promise nothing about answers.

export interface Doc {
  field(projection: object): Doc
  get(): Promise<{ data: Record<string, unknown> | null }>
  set(o: { data: object }): Promise<unknown>
  update(o: { data: object }): Promise<unknown>
  remove(): Promise<unknown>
}

export interface Query {
  where(query: object): Query
  field(projection: object): Query
  orderBy(field: string, order: 'asc' | 'desc'): Query
  skip(n: number): Query
  limit(n: number): Query
  get(): Promise<{ data: Record<string, unknown>[] }>
  count(): Promise<unknown>
  update(o: { data: object; multi?: boolean }): Promise<unknown>
  remove(o?: { multi?: boolean }): Promise<unknown>
}

type StageName =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'facet'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'
export type Aggregate = { [K in StageName]: (value: unknown) => Aggregate } & {
  end(): Promise<{ list: Record<string, unknown>[] }>
}

export interface Collection extends Query {
  add(o: { data: unknown }): Promise<{ _id?: string; _ids?: string[] }>
  doc(id: unknown): Doc
  aggregate(): Aggregate
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type CommandName =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'exists'
  | 'mod'
  | 'all'
  | 'elemMatch'
  | 'size'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'expr'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'bit'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll'
  | 'addToSet'
export interface Expression {
  and(...more: unknown[]): Expression
  or(...more: unknown[]): Expression
}
export type Command = { [K in CommandName]: (...args: unknown[]) => Expression } & {
  aggregate: Record<string, (...args: unknown[]) => unknown>
}

export interface Database {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  command: Command
  serverDate(o?: { offset: number }): unknown
  RegExp(o: { regexp: string; options?: string }): unknown
  Geo: {
    Point(longitude: number, latitude: number): unknown
    LineString(points: unknown[]): unknown
    Polygon(lines: unknown[]): unknown
  }
  runTransaction<T>(run: (tx: Transaction) => Promise<T>, times?: number): Promise<T>
  startTransaction(): Promise<Transaction>
}

type OpenApi = (input: object) => Promise<Record<string, unknown> & { buffer?: Buffer }>

export interface Cloud {
  DYNAMIC_CURRENT_ENV: unknown
  init(config: object): void
  database(config?: object): Database
  getWXContext(): Record<string, unknown>
  callFunction(o: { name: string; data?: object }): Promise<{ result: unknown; requestID: string }>
  uploadFile(o: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(o: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(o: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>
  getTempFileURL(o: {
    fileList: unknown[]
  }): Promise<{ fileList: { status: number; tempFileURL: string; maxAge: number }[] }>
  openapi: {
    subscribeMessage: { send: OpenApi }
    security: { msgSecCheck: OpenApi; mediaCheckAsync: OpenApi }
    wxacode: { getUnlimited: OpenApi }
    phonenumber: { getPhoneNumber: OpenApi }
    logistics: { addOrder: OpenApi }
  }
}

export const cloud = ((sdk as unknown as { default?: unknown }).default ?? sdk) as Cloud
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** With the vendor's default: a missing document throws. */
export const throwingDb = cloud.database()
export const db = cloud.database({ throwOnNotFound: false })
export const _ = db.command
export const $ = db.command.aggregate
