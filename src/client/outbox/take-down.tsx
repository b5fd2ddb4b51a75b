// Taking one's own published post down: asked first, then gone for everyone.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TakeDownDialog } from '../ui/take-down-dialog.tsx'
import { mineKey } from './mine-query.ts'
import styles from './my-post.module.css'

export function TakeDown({ postId, caption }: { postId: string; caption: string }) {
  const [isAsking, setIsAsking] = useState(false)
  const client = useQueryClient()
  const as = useMe().member.id
  const taking = useMutation({
    mutationFn: () => call(contract.posts.takeDown, {}, { params: { id: postId }, as }),
    onSuccess: () => client.invalidateQueries({ queryKey: mineKey }),
  })

  function takeDown() {
    setIsAsking(false)
    taking.mutate()
  }
  return (
    <div className={styles.act}>
      <ProblemNotice error={taking.error} />
      <Button
        kind="plain"
        isFlush
        icon={<EyeOff aria-hidden size={20} />}
        pending={taking.isPending && sayUi('oneMoment')}
        onClick={() => setIsAsking(true)}
      >
        {sayUi('takeDown')}
      </Button>
      {isAsking && <TakeDownDialog caption={caption} wasSeen onTakeDown={takeDown} onClose={() => setIsAsking(false)} />}
    </div>
  )
}
