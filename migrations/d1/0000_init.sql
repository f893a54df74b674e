CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`filename` text NOT NULL,
	`mime_type` text NOT NULL,
	`format` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`pages` integer,
	`language` text,
	`characters` integer,
	`error_code` text,
	`lease_until` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "documents_status" CHECK("documents"."status" in ('pending', 'ready', 'failed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_owner_sha256` ON `documents` (`owner_id`,`sha256`);--> statement-breakpoint
CREATE INDEX `documents_owner_created` ON `documents` (`owner_id`,"created_at" desc,"id" desc);--> statement-breakpoint
CREATE TABLE `exam_groups` (
	`exam_id` text NOT NULL,
	`group_id` text NOT NULL,
	PRIMARY KEY(`exam_id`, `group_id`),
	FOREIGN KEY (`exam_id`) REFERENCES `exams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exam_students` (
	`exam_id` text NOT NULL,
	`student_id` text NOT NULL,
	PRIMARY KEY(`exam_id`, `student_id`),
	FOREIGN KEY (`exam_id`) REFERENCES `exams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`student_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exam_students_student` ON `exam_students` (`student_id`);--> statement-breakpoint
CREATE TABLE `exams` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`qcm_id` text,
	`title` text NOT NULL,
	`language` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`shuffle_questions` integer NOT NULL,
	`shuffle_options` integer NOT NULL,
	`max_attempts` integer NOT NULL,
	`results_visibility` text NOT NULL,
	`results_released_at` text,
	`scoring_rule` text NOT NULL,
	`access_code` text,
	`paper_hash` text,
	`num_monitors` integer DEFAULT 0 NOT NULL,
	`num_questions` integer DEFAULT 0 NOT NULL,
	`max_score` real DEFAULT 0 NOT NULL,
	`published_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`qcm_id`) REFERENCES `qcms`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`paper_hash`) REFERENCES `papers`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exams_status" CHECK("exams"."status" in ('draft', 'published'))
);
--> statement-breakpoint
CREATE INDEX `exams_owner_created` ON `exams` (`owner_id`,"created_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX `exams_qcm` ON `exams` (`qcm_id`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`student_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `student_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`student_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `groups_owner_created` ON `groups` (`owner_id`,"created_at" desc,"id" desc);--> statement-breakpoint
CREATE TABLE `papers` (
	`hash` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`key` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passages` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`page` integer,
	`heading` text,
	`text` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passages_document_ordinal` ON `passages` (`document_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `qcms` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`language` text NOT NULL,
	`document_id` text,
	`task_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `qcms_task` ON `qcms` (`task_id`);--> statement-breakpoint
CREATE INDEX `qcms_owner_created` ON `qcms` (`owner_id`,"created_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX `qcms_document` ON `qcms` (`document_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`qcm_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`type` text NOT NULL,
	`stem` text NOT NULL,
	`options` text NOT NULL,
	`correct_option_ids` text NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`points` real DEFAULT 1 NOT NULL,
	`difficulty` text DEFAULT 'medium' NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`source` text,
	`flaws` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`qcm_id`) REFERENCES `qcms`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "questions_status" CHECK("questions"."status" in ('draft', 'accepted', 'rejected'))
);
--> statement-breakpoint
CREATE INDEX `questions_qcm_ordinal` ON `questions` (`qcm_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `results` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`exam_id` text NOT NULL,
	`qcm_id` text,
	`student_id` text NOT NULL,
	`number` integer NOT NULL,
	`seed` integer NOT NULL,
	`started_at` text NOT NULL,
	`submitted_at` text NOT NULL,
	`closed_by` text NOT NULL,
	`score` real NOT NULL,
	`max_score` real NOT NULL,
	`percent` real NOT NULL,
	`answers` text NOT NULL,
	`grades` text NOT NULL,
	`graded_at` text NOT NULL,
	FOREIGN KEY (`exam_id`) REFERENCES `exams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`qcm_id`) REFERENCES `qcms`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`student_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `results_exam_student` ON `results` (`exam_id`,`student_id`);--> statement-breakpoint
CREATE INDEX `results_student_qcm` ON `results` (`student_id`,`qcm_id`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'PENDING' NOT NULL,
	`progress` integer DEFAULT 0 NOT NULL,
	`phase` text NOT NULL,
	`request` text NOT NULL,
	`document_id` text,
	`qcm_id` text,
	`num_questions` integer,
	`shortfall` text,
	`error_code` text,
	`lease_until` text,
	`started_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "tasks_state" CHECK("tasks"."state" in ('PENDING', 'PROGRESS', 'SUCCESS', 'FAILURE', 'CANCELLED'))
);
--> statement-breakpoint
CREATE INDEX `tasks_owner_created` ON `tasks` (`owner_id`,"created_at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX `tasks_state_started` ON `tasks` (`state`,`started_at`);--> statement-breakpoint
CREATE INDEX `tasks_document` ON `tasks` (`document_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`role` text DEFAULT 'student' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `users_role_name` ON `users` (`role`,`name`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);