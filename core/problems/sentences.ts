import type { Language } from '../wire/common.ts'
import type { ProblemCode, ProblemParams } from './codes.ts'

/** What is wrong and what to do about it, in the reader's language. `{wait}` is `seconds` as people say it. */
export function problemSentence(code: ProblemCode, language: Language, params: ProblemParams = {}): string {
  return SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'wait' ? duration(Number(params.seconds), language) : String(params[name] ?? ''),
  )
}

/** Rounded up to a unit that somebody would wait by. */
function duration(seconds: number, language: Language): string {
  const [value, unit] =
    seconds <= 90 ? [seconds, 'second'] : seconds <= 5400 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(value))
}

const SENTENCES: Record<ProblemCode, Record<Language, string>> = {
  invalid_request: {
    en: 'Some fields are not valid. Correct the fields listed below and send the request again.',
    fr: 'Certains champs ne sont pas valides. Corrigez les champs indiqués puis renvoyez la demande.',
  },
  malformed_json: {
    en: 'The body is not valid JSON. Check the braces and the quotes, then send it again.',
    fr: 'Le corps de la requête n’est pas du JSON valide. Vérifiez les accolades et les guillemets, puis renvoyez-le.',
  },
  content_type_unsupported: {
    en: 'The body has a type that is not read here. Send JSON (application/json), and files as multipart/form-data.',
    fr: 'Le corps de la requête a un type qui n’est pas lu ici. Envoyez du JSON (application/json), et les fichiers en multipart/form-data.',
  },
  payload_too_large: {
    en: 'The request is larger than {megabytes} MB. Send less at once.',
    fr: 'La requête dépasse {megabytes} Mo. Envoyez-en moins à la fois.',
  },
  not_found: {
    en: 'There is nothing here, or you may not see it.',
    fr: 'Il n’y a rien ici, ou vous n’y avez pas accès.',
  },
  unauthenticated: {
    en: 'Sign in to continue.',
    fr: 'Connectez-vous pour continuer.',
  },
  forbidden_origin: {
    en: 'This request came from another site and was refused. Open SmartExam itself and try again.',
    fr: 'Cette requête vient d’un autre site et a été refusée. Ouvrez SmartExam directement et réessayez.',
  },
  too_many_requests: {
    en: 'That was too often in a short time. Try again in {wait}.',
    fr: 'C’était trop de demandes en peu de temps. Réessayez dans {wait}.',
  },
  conflict: {
    en: 'This was changed in the meantime. Reload the page and try again.',
    fr: 'Cet élément a été modifié entre-temps. Rechargez la page et réessayez.',
  },
  internal: {
    en: 'Something went wrong on our side. Try again; if it lasts, give your administrator the request id.',
    fr: 'Une erreur est survenue de notre côté. Réessayez ; si cela dure, donnez l’identifiant de requête à votre administrateur.',
  },
  file_missing: {
    en: 'No file was sent. Choose a PDF, DOCX or TXT file.',
    fr: 'Aucun fichier n’a été envoyé. Choisissez un fichier PDF, DOCX ou TXT.',
  },
  file_empty: {
    en: 'The file is empty. Choose a file that contains text.',
    fr: 'Le fichier est vide. Choisissez un fichier qui contient du texte.',
  },
  file_too_large: {
    en: 'The file is larger than {megabytes} MB. Split it, or remove its pictures, and upload it again.',
    fr: 'Le fichier dépasse {megabytes} Mo. Découpez-le ou retirez ses images, puis envoyez-le de nouveau.',
  },
  file_type_unsupported: {
    en: 'This type of file cannot be read. Upload a PDF, DOCX or TXT file.',
    fr: 'Ce type de fichier ne peut pas être lu. Envoyez un fichier PDF, DOCX ou TXT.',
  },
  file_type_mismatch: {
    en: 'The content of the file is not what its name says (.{extension}). Export it again in that format and upload it.',
    fr: 'Le contenu du fichier ne correspond pas à son extension (.{extension}). Exportez-le de nouveau dans ce format puis envoyez-le.',
  },
  text_too_short: {
    en: 'The text is too short to ask questions about. Give at least {minimum} characters.',
    fr: 'Le texte est trop court pour en tirer des questions. Donnez au moins {minimum} caractères.',
  },
  document_encrypted: {
    en: 'The document is protected by a password. Save a copy without the password and upload that.',
    fr: 'Le document est protégé par un mot de passe. Enregistrez une copie sans mot de passe et envoyez-la.',
  },
  document_images_only: {
    en: 'The PDF holds only pictures of pages, no text. Run a text recognition (OCR) on it first.',
    fr: 'Le PDF ne contient que des images de pages, sans texte. Passez-le d’abord par une reconnaissance de texte (OCR).',
  },
  document_corrupt: {
    en: 'The file is damaged and cannot be read. Export it again from the program that made it.',
    fr: 'Le fichier est endommagé et ne peut pas être lu. Exportez-le de nouveau depuis le logiciel d’origine.',
  },
  document_too_many_pages: {
    en: 'The document is longer than can be read at once ({limit} pages). Upload it in parts.',
    fr: 'Le document est plus long que ce qui peut être lu à la fois ({limit} pages). Envoyez-le en plusieurs parties.',
  },
  document_no_text: {
    en: 'The document holds no text. Choose a document with at least a few sentences.',
    fr: 'Le document ne contient pas de texte. Choisissez un document avec au moins quelques phrases.',
  },
  document_in_use: {
    en: 'A task is still reading this document. Wait for it to end or cancel it, then delete the document.',
    fr: 'Une tâche lit encore ce document. Attendez sa fin ou annulez-la, puis supprimez le document.',
  },
  text_range_invalid: {
    en: 'The stretch asked for is not inside the document, or is longer than {limit} characters.',
    fr: 'Le passage demandé n’est pas dans le document, ou dépasse {limit} caractères.',
  },
  no_questions_possible: {
    en: 'No sound question could be made from this document. A text with full sentences, definitions, dates or lists works best.',
    fr: 'Aucune question correcte n’a pu être tirée de ce document. Un texte avec des phrases complètes, des définitions, des dates ou des listes convient mieux.',
  },
  nothing_about_focus: {
    en: 'No passage of the document speaks of what you asked about. Use words that stand in the document, or leave the field empty.',
    fr: 'Aucun passage du document ne parle de ce que vous avez demandé. Utilisez des mots du document, ou laissez le champ vide.',
  },
  no_more_questions: {
    en: 'No other sound question could be made about this. Ask about something else, or write the questions by hand.',
    fr: 'Aucune autre question correcte n’a pu être rédigée à ce sujet. Choisissez-en un autre, ou rédigez les questions à la main.',
  },
  qcm_without_document: {
    en: 'This QCM has no document to take questions from: it was written by hand, or its document was deleted.',
    fr: 'Ce QCM n’a pas de document dont tirer des questions : il a été rédigé à la main, ou son document a été supprimé.',
  },
  task_timed_out: {
    en: 'The task took longer than 10 minutes and was ended. Start it again.',
    fr: 'La tâche a duré plus de 10 minutes et a été arrêtée. Relancez-la.',
  },
  task_cancelled: {
    en: 'The task was cancelled.',
    fr: 'La tâche a été annulée.',
  },
  task_not_cancellable: {
    en: 'The task has already ended and cannot be cancelled.',
    fr: 'La tâche est déjà terminée et ne peut pas être annulée.',
  },
  task_not_retryable: {
    en: 'Only a task that failed or was cancelled can be started again.',
    fr: 'Seule une tâche échouée ou annulée peut être relancée.',
  },
  generation_failed: {
    en: 'The questions could not be made because of a fault on our side. Start the task again.',
    fr: 'Les questions n’ont pas pu être créées à cause d’une erreur de notre côté. Relancez la tâche.',
  },
  question_invalid: {
    en: 'The question is not complete. Correct the fields listed below.',
    fr: 'La question n’est pas complète. Corrigez les champs indiqués.',
  },
  quote_not_found: {
    en: 'The quote is not in the document at the place given. Choose the passage again.',
    fr: 'La citation ne se trouve pas à l’endroit indiqué du document. Choisissez de nouveau le passage.',
  },
  question_flawed: {
    en: 'The question has a flaw that would make it unfair. Mend what is listed below before you accept it.',
    fr: 'La question a un défaut qui la rendrait injuste. Corrigez ce qui est indiqué avant de l’accepter.',
  },
  order_incomplete: {
    en: 'The order must name every question of the QCM once. Reload the page and try again.',
    fr: 'L’ordre doit citer une fois chaque question du QCM. Rechargez la page et réessayez.',
  },
  qcm_has_no_accepted_question: {
    en: 'No question of this QCM is accepted yet. Review it and accept at least one question.',
    fr: 'Aucune question de ce QCM n’est encore acceptée. Relisez-le et acceptez au moins une question.',
  },
  exam_has_no_student: {
    en: 'The exam has no student. Add students or a group before you publish it.',
    fr: 'L’examen n’a aucun étudiant. Ajoutez des étudiants ou un groupe avant de le publier.',
  },
  exam_already_published: {
    en: 'The exam is published; its rules can no longer change.',
    fr: 'L’examen est publié ; ses règles ne peuvent plus changer.',
  },
  exam_not_published: {
    en: 'The exam is not published yet.',
    fr: 'L’examen n’est pas encore publié.',
  },
  exam_in_use: {
    en: 'Students have started this exam; it can no longer be deleted.',
    fr: 'Des étudiants ont commencé cet examen ; il ne peut plus être supprimé.',
  },
  exam_window_too_short: {
    en: 'The exam closes before its duration has passed. Lengthen the window or shorten the duration.',
    fr: 'L’examen ferme avant la fin de sa durée. Allongez la plage ou réduisez la durée.',
  },
  exam_closes_in_the_past: {
    en: 'The exam would already be closed. Choose a closing time in the future.',
    fr: 'L’examen serait déjà fermé. Choisissez une heure de fermeture à venir.',
  },
  unknown_student: {
    en: 'One of the students does not exist. Reload the list and choose again.',
    fr: 'L’un des étudiants n’existe pas. Rechargez la liste et choisissez de nouveau.',
  },
  unknown_group: {
    en: 'One of the groups does not exist. Reload the list and choose again.',
    fr: 'L’un des groupes n’existe pas. Rechargez la liste et choisissez de nouveau.',
  },
  exam_not_open: {
    en: 'The exam has not opened yet. It opens at {opens_at}.',
    fr: 'L’examen n’est pas encore ouvert. Il ouvre le {opens_at}.',
  },
  exam_closed: {
    en: 'The exam is closed.',
    fr: 'L’examen est fermé.',
  },
  access_code_wrong: {
    en: 'The access code is not right. Ask your teacher for it.',
    fr: 'Le code d’accès n’est pas le bon. Demandez-le à votre enseignant.',
  },
  no_attempt_left: {
    en: 'You have used all your attempts at this exam.',
    fr: 'Vous avez utilisé toutes vos tentatives pour cet examen.',
  },
  network_not_allowed: {
    en: 'This exam may only be opened from certain networks, and this device is not on one of them ({address}). Go to the room of the exam, or ask your teacher.',
    fr: 'Cet examen ne s’ouvre que depuis certains réseaux, et cet appareil n’y est pas ({address}). Allez dans la salle de l’examen, ou demandez à votre enseignant.',
  },
  attempt_not_running: {
    en: 'This attempt is over already. Reload the page to see how it ended.',
    fr: 'Cette tentative est déjà terminée. Rechargez la page pour voir comment.',
  },
  too_many_late_answers: {
    en: 'More answers came after the end of this attempt than are kept. Tell your teacher.',
    fr: 'Trop de réponses sont arrivées après la fin de cette tentative. Prévenez votre enseignant.',
  },
  sealed_file_invalid: {
    en: 'This is not a file of answers of this exam, or it was changed on its way. Ask the student for the file as it was downloaded.',
    fr: 'Ce n’est pas un fichier de réponses de cet examen, ou il a été modifié en chemin. Demandez à l’étudiant le fichier tel qu’il a été téléchargé.',
  },
  ticket_invalid: {
    en: 'The questions that were sent ahead cannot be opened with this ticket. Start the exam; it brings them.',
    fr: 'Les questions envoyées d’avance ne peuvent pas être ouvertes avec ce ticket. Commencez l’examen : il les apporte.',
  },
  attempt_token_invalid: {
    en: 'This attempt’s pass is missing or not valid. Open the exam again from your list.',
    fr: 'Le laissez-passer de cette tentative est absent ou invalide. Rouvrez l’examen depuis votre liste.',
  },
  unknown_question: {
    en: 'This question is not part of the exam. Reload the page.',
    fr: 'Cette question ne fait pas partie de l’examen. Rechargez la page.',
  },
  unknown_option: {
    en: 'This option is not part of the question. Reload the page.',
    fr: 'Cette réponse ne fait pas partie de la question. Rechargez la page.',
  },
  result_not_visible: {
    en: 'The result is not shown yet.',
    fr: 'Le résultat n’est pas encore affiché.',
  },
  last_admin: {
    en: 'This is the last administrator. Name another one first.',
    fr: 'C’est le dernier administrateur. Nommez-en un autre d’abord.',
  },
  credentials_wrong: {
    en: 'The e-mail address or the password is not right.',
    fr: 'L’adresse e-mail ou le mot de passe est incorrect.',
  },
  email_taken: {
    en: 'This address already has an account. Sign in instead.',
    fr: 'Cette adresse a déjà un compte. Connectez-vous.',
  },
  password_wrong: {
    en: 'The current password is not right.',
    fr: 'Le mot de passe actuel est incorrect.',
  },
  password_short: {
    en: 'The password needs at least {minimum} characters.',
    fr: 'Le mot de passe doit compter au moins {minimum} caractères.',
  },
  password_long: {
    en: 'The password can have at most {maximum} characters.',
    fr: 'Le mot de passe peut compter au plus {maximum} caractères.',
  },
  password_personal: {
    en: 'The password is your name, your address or the name of SmartExam. Choose one that nobody can guess.',
    fr: 'Le mot de passe est votre nom, votre adresse ou le nom de SmartExam. Choisissez-en un que personne ne devine.',
  },
  password_breached: {
    en: 'This password is on a list of stolen ones, which are tried everywhere. Choose another one.',
    fr: 'Ce mot de passe figure sur une liste de mots de passe volés, essayés partout. Choisissez-en un autre.',
  },
  reset_link_invalid: {
    en: 'This link was used already or is too old. Ask for a new one.',
    fr: 'Ce lien a déjà servi ou est trop ancien. Demandez-en un nouveau.',
  },
}
