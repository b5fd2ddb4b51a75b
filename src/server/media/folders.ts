// Where the bytes of photos lie, and how a file gets there so that a power cut cannot take it back.
import { mkdirSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '../../domain/id.ts'
import { type Config, foldersOf } from '../config.ts'

type Places = Pick<Config, 'dataDir'>

export const uploadsFolder = (config: Places) => foldersOf(config).uploads
export const originalsFolder = (config: Places) => join(foldersOf(config).media, 'originals')
export const renditionsFolder = (config: Places) => join(foldersOf(config).media, 'renditions')

/** Bytes that are arriving. */
export const uploadFile = (config: Places, id: Id) => join(uploadsFolder(config), id)
/** Bytes as the device sent them: kept, never served. */
export const originalFile = (config: Places, id: Id) => join(originalsFolder(config), id)
/** What is served: `name` is the width asked for, px. */
export const renditionFile = (config: Places, id: Id, name: number) => join(renditionsFolder(config), `${id}.${name}.webp`)

export function makeFolders(config: Places): void {
  for (const folder of [uploadsFolder(config), originalsFolder(config), renditionsFolder(config)])
    mkdirSync(folder, { recursive: true })
}

/** Bytes of the file, or null where there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** Makes what was done in a folder (a new, renamed or erased file) survive a power cut. Windows has no such act. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') await sync(path, 'r')
}

/** Open for writing, for Windows syncs nothing else. */
export async function syncFile(path: string): Promise<void> {
  await sync(path, 'r+')
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** From the uploads to its final place, on the disk before this resolves. */
export async function moveToOriginals(config: Places, id: Id): Promise<void> {
  await syncFile(uploadFile(config, id))
  await rename(uploadFile(config, id), originalFile(config, id))
  await syncFolder(originalsFolder(config))
  await syncFolder(uploadsFolder(config))
}

/** Writes a file whole, on the disk before this resolves; its folder is synced by the caller. `mode`: who may read it. */
export async function writeSynced(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'w', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

export async function erase(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true })
}

export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
