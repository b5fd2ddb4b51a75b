// The sheet itself: days, posts, one photo to a row. Head and foot come again on each printed page.
import type { Ref } from 'react'
import { dayName, timeOfDay } from '../../domain/day.ts'
import type { FeedPost, Photo } from '../../domain/feed.ts'
import { photoHeight } from '../../domain/paper.ts'
import { readersOf } from '../../domain/readers.ts'
import type { Language } from '../../words/languages.ts'
import { sayFind } from '../../words/parts/find.ts'
import { sayNews } from '../../words/parts/news.ts'
import { useMe } from '../ui/me.tsx'
import { asTag } from './as-tag.tsx'
import { byDay } from './by-day.ts'
import { Thumbhash } from './thumbhash.tsx'
import { usePhotoUrl } from './use-photo-url.ts'
import styles from './week-sheet.module.css'

/** Device pixels: sharp enough for a photo that is a hand wide. */
const PRINTED_WIDTH = 1080

export function WeekSheet({ posts, name, ref }: { posts: readonly FeedPost[]; name: string; ref: Ref<HTMLDivElement> }) {
  const { school } = useMe()
  return (
    <div ref={ref} className={styles.sheet}>
      <div className={styles.head}>
        <p className={styles.line}>
          <strong>{school.name}</strong>
          <span>{name}</span>
        </p>
      </div>
      <div className={styles.body}>
        {byDay(posts).map((day) => (
          <section key={day[0].id}>
            {/* Paper knows no today. */}
            <h2 className={styles.date}>{dayName(sayNews, day[0].publishedAt, 0)}</h2>
            {day.map((post) => (
              <PrintedPost key={post.id} post={post} language={school.language} />
            ))}
          </section>
        ))}
      </div>
      <div className={styles.foot}>
        <p className={styles.line}>{sayFind('forFamilies', { school: school.name })}</p>
      </div>
    </div>
  )
}

/** `language`: in which posts are written. */
function PrintedPost({ post, language }: { post: FeedPost; language: Language }) {
  const height = `${photoHeight(post.caption, post.photos.length)}mm`
  const readers = readersOf(sayNews, post.groups, [])
  return (
    <article className={styles.post}>
      <p className={styles.about}>
        <bdi>{timeOfDay(post.publishedAt)}</bdi> · <bdi>{post.authorName}</bdi> · <bdi>{readers.rest ?? readers.line}</bdi>
        {post.tag && <> · {asTag(`#${post.tag}`)}</>}
      </p>
      {post.photos.map((photo) => (
        <PrintedPhoto key={photo.id} photo={photo} height={height} />
      ))}
      {post.caption !== '' && (
        <p className={styles.caption} lang={language} dir="auto">
          {post.caption}
        </p>
      )}
    </article>
  )
}

function PrintedPhoto({ photo, height }: { photo: Photo; height: string }) {
  const url = usePhotoUrl(photo, PRINTED_WIDTH)
  const box = { aspectRatio: `${photo.width} / ${photo.height}`, maxBlockSize: height }
  return (
    <div className={styles.photo} style={box}>
      {url ? <img src={url} alt={photo.altText ?? ''} /> : <Thumbhash hash={photo.thumbhash} />}
    </div>
  )
}
