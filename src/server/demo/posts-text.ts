// What the demo's school has to tell. Never a full name, never a face. A line for each post, then its caption:
// who | school days ago and time | tag | audience | photos, with the number of the drawing | how it ended | whose pupils can be seen;
// > why it was returned. No weekday and no season: the demo may be started on any day.
export const postsText = `
tripLeader | 0 14:55 | #science | oak | water cycle | pending
  From the sea to the clouds to the hills and back again: we drew the water cycle in crayon and argued about where rain begins.
staff | 0 14:20 | #maths | beech | maths page | pending
  We asked everyone for their favourite fruit, drew the chart, and added in columns to be sure that nobody was counted twice.
staff | 0 13:40 | #art | beech | butterflies | pending | shows beech
  Fold, press, open … and gasp. Symmetry you can hang on a string.
head | 0 11:45 | #purplepenwork | school | story page 2 | published
  Look at the verbs. “Went” has become “crept”, “said” has become “whispered”, and the whole story holds its breath. Purple pen work of the day from Beech.
head | 0 10:30 | - | school | - | published
  The new piano is here. If you walk past the hall and hear a lot of counting, that is Reception deciding how many children heavy it is.
office | 0 09:10 | #notices | school | - | published
  Lost property is on the table by the hall: eleven gloves (all left ones), two lunch boxes and a very good scarf.
tripLeader | 1 15:52 | #romans | oak | - | published
  Back at school, everyone well, a little muddy and very full of facts. Ask about the Roman lighthouse.
tripLeader | 2 13:20 | #romans | oak | roman letter | published
  Each of us wrote home as a soldier on the Wall. “Dear mother, it rains sideways here. Please send socks.”
tripLeader | 1 10:42 | #romans | oak | castle trip | published
  Arrived at Dover Castle. The coach was warm, the singing was loud, the wind is doing what wind does here.
staff | 1 11:05 | #maths | beech | - | published
  Column addition with carrying. The trick of the day: say the carried ten out loud so that nobody leaves it behind.
staff | 1 14:10 | - | school | sunflowers 1 | returned
  Great work by everyone.
  > Lovely picture. Could you say what they learned? Families like to know what to ask about at tea.
head | 2 09:35 | #greatpractice | school | carpet time | published
  Great practice in Oak: partners read each other’s first paragraph aloud, and the writer only listens. You hear at once where a sentence runs out of breath.
staff | 2 10:50 | #science | beech | - | published
  Marvellous minibeasts! We looked under nine logs and counted legs until we were sure. Snails caused an argument.
head | 2 13:45 | #purplepenwork | school | story page 1 | published
  A second draft is a brave thing. This writer crossed out a line that they loved because the story did not need it.
office | 2 15:10 | #notices | hazel + beech + rowan + maple + oak + elm | - | published
  Eye checks for Years 1 to 6 are next week. The link to the consent form went out by text message.
staff | 3 09:20 | #art | beech | sunflowers | published
  Thick paint, no water, and no rubbing out: we painted like van Gogh and learned that a mistake can become a petal.
tripLeader | 3 11:30 | #science | oak | - | published
  Evaporation, condensation, precipitation, collection: now with actions. Ask for a demonstration, and stand back.
staff | 3 14:40 | #english | beech | - | removed
  A first try at our class book of spells.
head | 4 09:10 | #celebration | school | - | published
  Attendance cup: Rowan, 99.2 %. The teddy has moved in with them for the week and has already been promised a library card.
staff | 4 10:15 | #art | beech | autumn tree | published
  Every leaf was cut by hand and no two are the same. The owl appeared on its own.
tripLeader | 4 14:25 | #romans | school | mosaic | published
  1,912 paper tiles, four afternoons, one fish. A mosaic teaches patience better than I can.
head | 5 09:00 | #celebration | school | - | published
  Singing assembly: the choir sang in three parts for the first time. If you have a child who hums at breakfast, this is why.
staff | 5 11:15 | #science | beech | - | published
  Our minibeast survey is finished, with a tally, a chart and one honest label: “We are not sure about this one.”
tripLeader | 5 14:05 | #romans | oak | - | published
  Tea, a cool oven and a lot of patience: how to make a letter two thousand years old in one afternoon.
head | 6 10:20 | #purplepenwork | school | maths page 1 | published
  Purple pen in maths: she found her own mistake, explained it in the margin and tried a harder one. That margin is my favourite thing this week.
office | 6 12:00 | #notices | school | - | published
  The car park gate stays closed from 8.30 to 9.00. Thank you for walking the last bit: it is calmer already.
staff | 6 13:30 | #art | beech | sea collage | published
  Under the sea, in layers: background first, then weed, then fish, and the shark last so that everyone else was safe.
tripLeader | 6 11:40 | #science | oak | volcano | published
  Stand back! Vinegar, bicarbonate and a very serious safety talk given by the nine-year-olds.
tripLeader | 7 09:45 | #science | oak | - | published
  We tested which cup keeps cocoa warm the longest. A jumper wins. Science is delicious.
staff | 7 13:15 | #science | beech | bean row | published
  Day nine of the beans. One has grown around the blind cord. We measured it, drew it and forgave it.
staff | 7 10:40 | #art | beech | butterflies 1 | published
  Paint on one half only, then fold. Nobody believed it until it opened.
head | 7 14:15 | #greatpractice | school | - | published
  Great practice in Maple: two minutes of silence to plan before anyone picks up a pencil. The room after those two minutes is a different room.
head | 8 09:25 | #celebration | school | - | published
  Friendship week. Odd socks everywhere, and the best sentence came from Year 2: “You can be different and still be on my team.”
staff | 8 11:20 | #english | beech | story page | published
  Speech marks hug the words that are said. We hugged a lot of words this morning.
tripLeader | 8 13:50 | #art | oak | mosaic 1 | published
  A second fish of paper tiles, from the table that could not stop. We are told that the first one was lonely.
staff | 9 10:05 | #art | beech | - | published
  An owl, a tree, and a discussion about whether owls are ever cold.
office | 9 15:20 | #notices | school | - | published
  School photos went home in book bags today. Order forms within a week, please, in the envelope provided.
head | 10 09:15 | - | school | - | published
  For two minutes the whole school stood still in the playground, only to listen. You could hear the flag.
tripLeader | 9 14:20 | #science | oak | circuit | published
  The bulb lit at the fourth try. The cheer was heard in the office.
tripLeader | 10 11:10 | #maths | oak | - | published
  Fractions of a pizza, argued to the last olive.
staff | 11 10:30 | #english | beech | display board + sea collage 1 + autumn tree 1 + sunflowers 2 | published
  Our corridor, all in a row: minibeasts, a paper sea, a tree with an owl, and flowers. The worm got the most letters.
head | 12 13:05 | #purplepenwork | school | - | published
  Four pages of edits, all her own idea. The last line used to explain the joke. Now it trusts you.
tripLeader | 13 10:00 | #romans | oak | - | published
  New topic: the Romans. First question on the wall: “How did they make hot water?” We shall find out.
head | 14 09:05 | - | school | - | published
  Welcome! This is Bookbag: a little of what happened today, from us to you. Nobody else can see it.
`
