BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE branches (
	id TEXT NOT NULL, 
	picture TEXT NOT NULL, 
	name TEXT NOT NULL, 
	tip TEXT, 
	automatic BOOLEAN NOT NULL, 
	created DATETIME NOT NULL, 
	CONSTRAINT pk_branches PRIMARY KEY (id), 
	CONSTRAINT ck_branches_named CHECK (length(name) BETWEEN 1 AND 80), 
	CONSTRAINT fk_branches_picture FOREIGN KEY(picture) REFERENCES pictures (id) ON DELETE CASCADE, 
	CONSTRAINT fk_branches_tip FOREIGN KEY(tip) REFERENCES steps (id), 
	CONSTRAINT uq_branches_picture_name UNIQUE (picture, name)
);
INSERT INTO "branches" VALUES('f554419a1dc74badaddf186af44f0bea','00e81701a7cd48b6a23f97de1659609f','main','9d212190c5114d3a8c836dc7b3fb2ff9',0,'2026-11-25 15:53:59.839849');
INSERT INTO "branches" VALUES('449ab33fd53d4db2adfbc23b43ecd576','00e81701a7cd48b6a23f97de1659609f','main, before','008f2ffaf3f94613912513bcf15de5a0',1,'2026-11-25 15:54:00.839198');
INSERT INTO "branches" VALUES('50022887ddb245b9a6eb1f674c15c5ab','00e81701a7cd48b6a23f97de1659609f','edit of refinement 7','8be8b0540c90494996a547fafa4a7371',0,'2026-11-25 15:54:01.579505');
INSERT INTO "branches" VALUES('fffd2c826db04ed4a2e4fad9f8f38dad','00e81701a7cd48b6a23f97de1659609f','another try','13c0624432d04160b5517181cb4e88dd',0,'2026-11-25 15:54:01.639475');
INSERT INTO "branches" VALUES('3c6b1cfd94114b308e6dabc3fc0ce2f3','00e81701a7cd48b6a23f97de1659609f','redo of step 1',NULL,0,'2026-11-25 15:54:01.662101');
INSERT INTO "branches" VALUES('94c253f223b74212befbac0257b8e583','551b81e52ee040aeb044926b9ce14219','main',NULL,0,'2026-11-25 15:54:01.729854');
CREATE TABLE edits (
	person TEXT NOT NULL, 
	step TEXT NOT NULL, 
	picture TEXT NOT NULL, 
	branch TEXT, 
	changes JSON NOT NULL, 
	saw_tip TEXT, 
	touched DATETIME NOT NULL, 
	CONSTRAINT pk_edits PRIMARY KEY (person, step), 
	CONSTRAINT fk_edits_branch FOREIGN KEY(branch) REFERENCES branches (id) ON DELETE SET NULL, 
	CONSTRAINT fk_edits_person FOREIGN KEY(person) REFERENCES people (id), 
	CONSTRAINT fk_edits_picture FOREIGN KEY(picture) REFERENCES pictures (id) ON DELETE CASCADE, 
	CONSTRAINT fk_edits_step FOREIGN KEY(step) REFERENCES steps (id) ON DELETE CASCADE
);
INSERT INTO "edits" VALUES('alice','f11eaa8a07814ceb9146b7306eb19bea','00e81701a7cd48b6a23f97de1659609f',NULL,'[{"op": "reword", "id": "i1", "words": "a stormy lake"}]',NULL,'2026-11-25 15:54:01.618256');
CREATE TABLE events (
	picture TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	author TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	body JSON NOT NULL, 
	job TEXT, 
	attempt INTEGER NOT NULL, 
	v INTEGER NOT NULL, 
	CONSTRAINT pk_events PRIMARY KEY (picture, seq), 
	CONSTRAINT ck_events_seq_counts CHECK (seq >= 1), 
	CONSTRAINT fk_events_picture FOREIGN KEY(picture) REFERENCES pictures (id) ON DELETE CASCADE
);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',1,'picture','alice','2026-11-25 15:53:59.837428','{"title": "A red boat on a calm lake at dusk"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',2,'job queued','alice','2026-11-25 15:53:59.874086','{"job": "d8445ebe9e7643029ac55f3ea69972cd", "branch": "f554419a1dc74badaddf186af44f0bea", "run": "deed8c68e34f4c7ab5a504a4cde9eddf", "kind": "plan", "reason": "A picture begins with a plan."}','d8445ebe9e7643029ac55f3ea69972cd',0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',3,'run','alice','2026-11-25 15:53:59.877690','{"run": "deed8c68e34f4c7ab5a504a4cde9eddf", "branch": "f554419a1dc74badaddf186af44f0bea", "state": "running", "reason": "A picture begins with a plan.", "act": "plan"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',4,'job running','engine:sketchbook','2026-11-25 15:54:00.462534','{"job": "d8445ebe9e7643029ac55f3ea69972cd", "branch": "f554419a1dc74badaddf186af44f0bea", "kind": "plan", "attempt": 1}','d8445ebe9e7643029ac55f3ea69972cd',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',5,'step','engine:sketchbook','2026-11-25 15:54:00.496643','{"step": "f11eaa8a07814ceb9146b7306eb19bea", "number": 1, "kind": "plan", "branch": "f554419a1dc74badaddf186af44f0bea", "job": "d8445ebe9e7643029ac55f3ea69972cd"}','d8445ebe9e7643029ac55f3ea69972cd',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',6,'branch','engine:sketchbook','2026-11-25 15:54:00.502535','{"branch": "f554419a1dc74badaddf186af44f0bea", "name": "main", "tip": "f11eaa8a07814ceb9146b7306eb19bea", "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',7,'job queued','alice','2026-11-25 15:54:00.541090','{"job": "961b1244c2c6446096a8976987df0f36", "branch": "f554419a1dc74badaddf186af44f0bea", "run": "deed8c68e34f4c7ab5a504a4cde9eddf", "kind": "draft", "reason": "The plan is ready to be drafted."}','961b1244c2c6446096a8976987df0f36',0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',8,'run','alice','2026-11-25 15:54:00.542913','{"run": "deed8c68e34f4c7ab5a504a4cde9eddf", "branch": "f554419a1dc74badaddf186af44f0bea", "state": "running", "reason": "The plan is ready to be drafted.", "act": "draft"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',9,'job running','engine:sketchbook','2026-11-25 15:54:00.566133','{"job": "961b1244c2c6446096a8976987df0f36", "branch": "f554419a1dc74badaddf186af44f0bea", "kind": "draft", "attempt": 1}','961b1244c2c6446096a8976987df0f36',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',10,'step','engine:sketchbook','2026-11-25 15:54:00.605740','{"step": "13c0624432d04160b5517181cb4e88dd", "number": 2, "kind": "draft", "branch": "f554419a1dc74badaddf186af44f0bea", "job": "961b1244c2c6446096a8976987df0f36"}','961b1244c2c6446096a8976987df0f36',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',11,'branch','engine:sketchbook','2026-11-25 15:54:00.613518','{"branch": "f554419a1dc74badaddf186af44f0bea", "name": "main", "tip": "13c0624432d04160b5517181cb4e88dd", "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',12,'job queued','alice','2026-11-25 15:54:00.653778','{"job": "ecf2fe5ca949462a9778167886a6d1bb", "branch": "f554419a1dc74badaddf186af44f0bea", "run": "deed8c68e34f4c7ab5a504a4cde9eddf", "kind": "reflection", "reason": "Look at the draft against the plan."}','ecf2fe5ca949462a9778167886a6d1bb',0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',13,'run','alice','2026-11-25 15:54:00.660335','{"run": "deed8c68e34f4c7ab5a504a4cde9eddf", "branch": "f554419a1dc74badaddf186af44f0bea", "state": "running", "reason": "Look at the draft against the plan.", "act": "reflect"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',14,'job running','engine:sketchbook','2026-11-25 15:54:00.685111','{"job": "ecf2fe5ca949462a9778167886a6d1bb", "branch": "f554419a1dc74badaddf186af44f0bea", "kind": "reflection", "attempt": 1}','ecf2fe5ca949462a9778167886a6d1bb',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',15,'step','engine:sketchbook','2026-11-25 15:54:00.703798','{"step": "008f2ffaf3f94613912513bcf15de5a0", "number": 3, "kind": "reflection", "branch": "f554419a1dc74badaddf186af44f0bea", "job": "ecf2fe5ca949462a9778167886a6d1bb"}','ecf2fe5ca949462a9778167886a6d1bb',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',16,'branch','engine:sketchbook','2026-11-25 15:54:00.713856','{"branch": "f554419a1dc74badaddf186af44f0bea", "name": "main", "tip": "008f2ffaf3f94613912513bcf15de5a0", "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',17,'run','alice','2026-11-25 15:54:00.739066','{"run": "deed8c68e34f4c7ab5a504a4cde9eddf", "branch": "f554419a1dc74badaddf186af44f0bea", "state": "at gate", "reason": "You asked to look after each reflection.", "act": "refine"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',18,'edit','alice','2026-11-25 15:54:00.787590','{"person": "alice", "step": "008f2ffaf3f94613912513bcf15de5a0", "changes": 1}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',19,'edit','alice','2026-11-25 15:54:00.798109','{"person": "alice", "step": "008f2ffaf3f94613912513bcf15de5a0", "changes": 2}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',20,'step','alice','2026-11-25 15:54:00.814822','{"step": "6ab3767794a241e7a173fd6db0674683", "number": 4, "kind": "reflection", "made_from": "008f2ffaf3f94613912513bcf15de5a0"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',21,'branch','alice','2026-11-25 15:54:00.844839','{"branch": "449ab33fd53d4db2adfbc23b43ecd576", "name": "main, before", "tip": "008f2ffaf3f94613912513bcf15de5a0", "automatic": true, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',22,'branch','alice','2026-11-25 15:54:00.845723','{"branch": "f554419a1dc74badaddf186af44f0bea", "name": "main", "tip": "6ab3767794a241e7a173fd6db0674683", "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',23,'edit','alice','2026-11-25 15:54:00.846378','{"person": "alice", "step": "008f2ffaf3f94613912513bcf15de5a0", "changes": 0, "saved": "6ab3767794a241e7a173fd6db0674683", "branch": "f554419a1dc74badaddf186af44f0bea", "name": "main", "moved": false}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',24,'job queued','alice','2026-11-25 15:54:00.893682','{"job": "09d940d97c524b2a8217d517aaa0fe16", "branch": "f554419a1dc74badaddf186af44f0bea", "run": "deed8c68e34f4c7ab5a504a4cde9eddf", "kind": "refinement", "reason": "There are 2 things to mend."}','09d940d97c524b2a8217d517aaa0fe16',0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',25,'run','alice','2026-11-25 15:54:00.897929','{"run": "deed8c68e34f4c7ab5a504a4cde9eddf", "branch": "f554419a1dc74badaddf186af44f0bea", "state": "running", "reason": "There are 2 things to mend.", "act": "refine"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',26,'job running','engine:sketchbook','2026-11-25 15:54:01.039022','{"job": "09d940d97c524b2a8217d517aaa0fe16", "branch": "f554419a1dc74badaddf186af44f0bea", "kind": "refinement", "attempt": 1}','09d940d97c524b2a8217d517aaa0fe16',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',27,'step','engine:sketchbook','2026-11-25 15:54:01.064138','{"step": "2239cfb90e0f4938a258162e3e8d3006", "number": 5, "kind": "refinement", "branch": "f554419a1dc74badaddf186af44f0bea", "job": "09d940d97c524b2a8217d517aaa0fe16"}','09d940d97c524b2a8217d517aaa0fe16',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',28,'branch','engine:sketchbook','2026-11-25 15:54:01.066263','{"branch": "f554419a1dc74badaddf186af44f0bea", "name": "main", "tip": "2239cfb90e0f4938a258162e3e8d3006", "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',29,'job queued','alice','2026-11-25 15:54:01.091211','{"job": "fe3fb683462e4434848aefe891364104", "branch": "f554419a1dc74badaddf186af44f0bea", "run": "deed8c68e34f4c7ab5a504a4cde9eddf", "kind": "reflection", "reason": "Look at the refinement against the plan."}','fe3fb683462e4434848aefe891364104',0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',30,'run','alice','2026-11-25 15:54:01.099727','{"run": "deed8c68e34f4c7ab5a504a4cde9eddf", "branch": "f554419a1dc74badaddf186af44f0bea", "state": "running", "reason": "Look at the refinement against the plan.", "act": "reflect"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',31,'job running','engine:sketchbook','2026-11-25 15:54:01.114124','{"job": "fe3fb683462e4434848aefe891364104", "branch": "f554419a1dc74badaddf186af44f0bea", "kind": "reflection", "attempt": 1}','fe3fb683462e4434848aefe891364104',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',32,'step','engine:sketchbook','2026-11-25 15:54:01.133994','{"step": "9d212190c5114d3a8c836dc7b3fb2ff9", "number": 6, "kind": "reflection", "branch": "f554419a1dc74badaddf186af44f0bea", "job": "fe3fb683462e4434848aefe891364104"}','fe3fb683462e4434848aefe891364104',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',33,'branch','engine:sketchbook','2026-11-25 15:54:01.141417','{"branch": "f554419a1dc74badaddf186af44f0bea", "name": "main", "tip": "9d212190c5114d3a8c836dc7b3fb2ff9", "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',34,'run','alice','2026-11-25 15:54:01.158378','{"run": "deed8c68e34f4c7ab5a504a4cde9eddf", "branch": "f554419a1dc74badaddf186af44f0bea", "state": "ended", "reason": "Everything in the plan holds. The best picture is kept.", "act": "end"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',35,'edit','alice','2026-11-25 15:54:01.522018','{"person": "alice", "step": "2239cfb90e0f4938a258162e3e8d3006", "changes": 1}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',36,'edit','alice','2026-11-25 15:54:01.540851','{"person": "alice", "step": "2239cfb90e0f4938a258162e3e8d3006", "changes": 2}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',37,'step','alice','2026-11-25 15:54:01.576447','{"step": "8be8b0540c90494996a547fafa4a7371", "number": 7, "kind": "refinement", "made_from": "2239cfb90e0f4938a258162e3e8d3006"}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',38,'branch','alice','2026-11-25 15:54:01.582785','{"branch": "50022887ddb245b9a6eb1f674c15c5ab", "name": "edit of refinement 7", "tip": "8be8b0540c90494996a547fafa4a7371", "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',39,'edit','alice','2026-11-25 15:54:01.583891','{"person": "alice", "step": "2239cfb90e0f4938a258162e3e8d3006", "changes": 0, "saved": "8be8b0540c90494996a547fafa4a7371", "branch": "50022887ddb245b9a6eb1f674c15c5ab", "name": "edit of refinement 7", "moved": false}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',40,'edit','alice','2026-11-25 15:54:01.632368','{"person": "alice", "step": "f11eaa8a07814ceb9146b7306eb19bea", "changes": 1}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',41,'branch','alice','2026-11-25 15:54:01.650137','{"branch": "fffd2c826db04ed4a2e4fad9f8f38dad", "name": "another try", "tip": "13c0624432d04160b5517181cb4e88dd", "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',42,'branch','alice','2026-11-25 15:54:01.662819','{"branch": "3c6b1cfd94114b308e6dabc3fc0ce2f3", "name": "redo of step 1", "tip": null, "automatic": false, "why": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',43,'job queued','alice','2026-11-25 15:54:01.690052','{"job": "61f58ad8e645420b9ac0c3634845b5b2", "branch": "3c6b1cfd94114b308e6dabc3fc0ce2f3", "run": "52d022d2fba24cf5ad03581c3308fe89", "kind": "plan", "reason": "You asked for it again."}','61f58ad8e645420b9ac0c3634845b5b2',0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',44,'run','alice','2026-11-25 15:54:01.691376','{"run": "52d022d2fba24cf5ad03581c3308fe89", "branch": "3c6b1cfd94114b308e6dabc3fc0ce2f3", "state": "running", "reason": "", "act": ""}',NULL,0,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',45,'job running','engine:sketchbook','2026-11-25 15:54:01.710848','{"job": "61f58ad8e645420b9ac0c3634845b5b2", "branch": "3c6b1cfd94114b308e6dabc3fc0ce2f3", "kind": "plan", "attempt": 1}','61f58ad8e645420b9ac0c3634845b5b2',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',46,'text','engine:sketchbook','2026-11-25 15:54:01.715454','{"at": 0, "t": "A boat \ud83e\udd8a"}','61f58ad8e645420b9ac0c3634845b5b2',1,1);
INSERT INTO "events" VALUES('00e81701a7cd48b6a23f97de1659609f',47,'progress','engine:sketchbook','2026-11-25 15:54:01.715454','{"f": 0.5, "doing": "thinking"}','61f58ad8e645420b9ac0c3634845b5b2',1,1);
INSERT INTO "events" VALUES('551b81e52ee040aeb044926b9ce14219',1,'picture','charlie','2026-11-25 15:54:01.729306','{"title": "A fox"}',NULL,0,1);
INSERT INTO "events" VALUES('551b81e52ee040aeb044926b9ce14219',2,'job queued','charlie','2026-11-25 15:54:01.746798','{"job": "5ccc41894f014437bfa1ec63580b7ea0", "branch": "94c253f223b74212befbac0257b8e583", "run": "ca432fafd2d1446c8a80c85c8fc3be78", "kind": "plan", "reason": "A picture begins with a plan."}','5ccc41894f014437bfa1ec63580b7ea0',0,1);
INSERT INTO "events" VALUES('551b81e52ee040aeb044926b9ce14219',3,'run','charlie','2026-11-25 15:54:01.752067','{"run": "ca432fafd2d1446c8a80c85c8fc3be78", "branch": "94c253f223b74212befbac0257b8e583", "state": "running", "reason": "A picture begins with a plan.", "act": "plan"}',NULL,0,1);
INSERT INTO "events" VALUES('551b81e52ee040aeb044926b9ce14219',4,'job running','engine:sketchbook','2026-11-25 15:54:01.771594','{"job": "5ccc41894f014437bfa1ec63580b7ea0", "branch": "94c253f223b74212befbac0257b8e583", "kind": "plan", "attempt": 1}','5ccc41894f014437bfa1ec63580b7ea0',1,1);
INSERT INTO "events" VALUES('551b81e52ee040aeb044926b9ce14219',5,'job failed','engine:sketchbook','2026-11-25 15:54:01.795539','{"job": "5ccc41894f014437bfa1ec63580b7ea0", "branch": "94c253f223b74212befbac0257b8e583", "kind": "plan", "error": "The brush broke."}','5ccc41894f014437bfa1ec63580b7ea0',1,1);
INSERT INTO "events" VALUES('551b81e52ee040aeb044926b9ce14219',6,'run','charlie','2026-11-25 15:54:01.813623','{"run": "ca432fafd2d1446c8a80c85c8fc3be78", "branch": "94c253f223b74212befbac0257b8e583", "state": "paused", "reason": "The brush broke.", "act": ""}',NULL,0,1);
INSERT INTO "events" VALUES('551b81e52ee040aeb044926b9ce14219',7,'picture','charlie','2026-11-25 15:54:01.848490','{"trashed": true}',NULL,0,1);
CREATE TABLE holdings (
	image TEXT NOT NULL, 
	picture TEXT NOT NULL, 
	source TEXT NOT NULL, 
	licence TEXT NOT NULL, 
	box JSON, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_holdings PRIMARY KEY (image, picture), 
	CONSTRAINT ck_holdings_source_known CHECK (source IN ('engine', 'painted', 'uploaded')), 
	CONSTRAINT ck_holdings_image_hashed CHECK (length(image) = 64), 
	CONSTRAINT fk_holdings_picture FOREIGN KEY(picture) REFERENCES pictures (id) ON DELETE CASCADE
);
INSERT INTO "holdings" VALUES('f70c63bab06d020db097999589139e80004e107431fbd54a7682ba6a734f426f','00e81701a7cd48b6a23f97de1659609f','engine','',NULL,'2026-11-25 15:54:00.594847');
INSERT INTO "holdings" VALUES('7f9f75531a1b035d1c3d53c869ebfd67e57b8080613afac82cdb7c48d67b2cd1','00e81701a7cd48b6a23f97de1659609f','engine','',NULL,'2026-11-25 15:54:01.058747');
INSERT INTO "holdings" VALUES('564ef8f904ca49ea7df2545bd7b28b533eba1a6545fc6421e20568ad26c2ca7b','00e81701a7cd48b6a23f97de1659609f','painted','',NULL,'2026-11-25 15:54:01.513446');
INSERT INTO "holdings" VALUES('f9d9a87ee1ef724b1e63cc65773d619413b9598515657a66f63281f6e3ccf689','00e81701a7cd48b6a23f97de1659609f','painted','','{"x": 0.0, "y": 0.0, "w": 1.0, "h": 1.0}','2026-11-25 15:54:01.514644');
INSERT INTO "holdings" VALUES('45b1172af9fef8be4af4a90d2259d66c9103c64ec442f0af8e47d56ed256dfbd','00e81701a7cd48b6a23f97de1659609f','painted','',NULL,'2026-11-25 15:54:01.536386');
CREATE TABLE idempotency_keys (
	person TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	asked TEXT NOT NULL, 
	status INTEGER NOT NULL, 
	answer JSON NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_idempotency_keys PRIMARY KEY (person, "key"), 
	CONSTRAINT ck_idempotency_keys_key_fits CHECK (length(key) BETWEEN 1 AND 200), 
	CONSTRAINT fk_idempotency_keys_person FOREIGN KEY(person) REFERENCES people (id) ON DELETE CASCADE
);
CREATE TABLE jobs (
	id TEXT NOT NULL, 
	picture TEXT NOT NULL, 
	branch TEXT NOT NULL, 
	run TEXT, 
	kind TEXT NOT NULL, 
	request JSON NOT NULL, 
	engine TEXT NOT NULL, 
	state TEXT NOT NULL, 
	attempt INTEGER NOT NULL, 
	deaths INTEGER NOT NULL, 
	priority INTEGER NOT NULL, 
	person TEXT NOT NULL, 
	created DATETIME NOT NULL, 
	started DATETIME, 
	ended DATETIME, 
	error TEXT, 
	worker TEXT, 
	lease DATETIME, 
	parent TEXT, 
	made_from TEXT, 
	round INTEGER NOT NULL, 
	pass_no INTEGER NOT NULL, 
	seconds FLOAT NOT NULL, 
	CONSTRAINT pk_jobs PRIMARY KEY (id), 
	CONSTRAINT ck_jobs_ended_when CHECK ((ended IS NULL) = (state IN ('queued', 'running'))), 
	CONSTRAINT ck_jobs_leased_while_running CHECK ((state = 'running') = (lease IS NOT NULL)), 
	CONSTRAINT ck_jobs_kind_known CHECK (kind IN ('plan', 'draft', 'reflection', 'refinement')), 
	CONSTRAINT ck_jobs_state_known CHECK (state IN ('queued', 'running', 'finished', 'failed', 'cancelled', 'lost')), 
	CONSTRAINT ck_jobs_counted CHECK (attempt >= 0 AND deaths >= 0 AND round >= 0 AND pass_no >= 1), 
	CONSTRAINT fk_jobs_branch FOREIGN KEY(branch) REFERENCES branches (id) ON DELETE CASCADE, 
	CONSTRAINT fk_jobs_made_from FOREIGN KEY(made_from) REFERENCES steps (id), 
	CONSTRAINT fk_jobs_parent FOREIGN KEY(parent) REFERENCES steps (id), 
	CONSTRAINT fk_jobs_picture FOREIGN KEY(picture) REFERENCES pictures (id) ON DELETE CASCADE, 
	CONSTRAINT fk_jobs_run FOREIGN KEY(run) REFERENCES runs (id) ON DELETE CASCADE
);
INSERT INTO "jobs" VALUES('d8445ebe9e7643029ac55f3ea69972cd','00e81701a7cd48b6a23f97de1659609f','f554419a1dc74badaddf186af44f0bea','deed8c68e34f4c7ab5a504a4cde9eddf','plan','{"v": 1, "type": "plan", "intent": "A red boat on a calm lake at dusk", "size": {"width": 512, "height": 512}, "seed": 7, "style": "", "words": "", "previous": null, "corrections": [], "engine": "sketchbook", "version": ""}','sketchbook','finished',1,0,0,'alice','2026-11-25 15:53:59.871345','2026-11-25 15:54:00.170645','2026-11-25 15:54:00.473008',NULL,'worker',NULL,NULL,NULL,0,1,1.0);
INSERT INTO "jobs" VALUES('961b1244c2c6446096a8976987df0f36','00e81701a7cd48b6a23f97de1659609f','f554419a1dc74badaddf186af44f0bea','deed8c68e34f4c7ab5a504a4cde9eddf','draft','{"v": 1, "type": "draft", "intent": "A red boat on a calm lake at dusk", "plan": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "size": {"width": 256, "height": 256}, "full": {"width": 512, "height": 512}, "seed": 7, "pass_no": 1, "style": "", "base": null, "corrections": [], "words": "", "protected": null, "engine": "sketchbook", "version": ""}','sketchbook','finished',1,0,0,'alice','2026-11-25 15:54:00.535037','2026-11-25 15:54:00.554026','2026-11-25 15:54:00.580443',NULL,'worker',NULL,'f11eaa8a07814ceb9146b7306eb19bea',NULL,0,1,1.0);
INSERT INTO "jobs" VALUES('ecf2fe5ca949462a9778167886a6d1bb','00e81701a7cd48b6a23f97de1659609f','f554419a1dc74badaddf186af44f0bea','deed8c68e34f4c7ab5a504a4cde9eddf','reflection','{"v": 1, "type": "reflection", "intent": "A red boat on a calm lake at dusk", "plan": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "image": {"id": "f70c63bab06d020db097999589139e80004e107431fbd54a7682ba6a734f426f", "width": 512, "height": 512, "source": "engine", "licence": ""}, "seed": 7, "level": "draft", "pass_no": 1, "style": "", "dismissed": [], "engine": "sketchbook", "version": ""}','sketchbook','finished',1,0,0,'alice','2026-11-25 15:54:00.647741','2026-11-25 15:54:00.667387','2026-11-25 15:54:00.692771',NULL,'worker',NULL,'13c0624432d04160b5517181cb4e88dd',NULL,0,1,1.0);
INSERT INTO "jobs" VALUES('09d940d97c524b2a8217d517aaa0fe16','00e81701a7cd48b6a23f97de1659609f','f554419a1dc74badaddf186af44f0bea','deed8c68e34f4c7ab5a504a4cde9eddf','refinement','{"v": 1, "type": "refinement", "intent": "A red boat on a calm lake at dusk", "plan": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "image": {"id": "f70c63bab06d020db097999589139e80004e107431fbd54a7682ba6a734f426f", "width": 512, "height": 512, "source": "engine", "licence": ""}, "size": {"width": 512, "height": 512}, "seed": 7, "findings": [{"id": "f2", "about": "picture", "verdict": "wrong", "evidence": "it is blue", "correction": "make it red", "instruction": "i2", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "fault": "colour", "decision": "accepted", "author": "", "measures": {}}, {"id": "n1", "about": "picture", "verdict": "wrong", "evidence": "warmer", "correction": "warmer", "instruction": null, "region": {"x": 0.1, "y": 0.1, "w": 0.3, "h": 0.3, "mask": null}, "fault": "words", "decision": "accepted", "author": "alice", "measures": {}}], "words": "", "pass_no": 1, "style": "", "scene": {"v": 1, "things": [{"name": "boat", "x": 0.5}]}, "mask": null, "protected": null, "engine": "sketchbook", "version": ""}','sketchbook','finished',1,0,0,'alice','2026-11-25 15:54:00.887635','2026-11-25 15:54:01.019786','2026-11-25 15:54:01.053256',NULL,'worker',NULL,'6ab3767794a241e7a173fd6db0674683',NULL,1,1,1.0);
INSERT INTO "jobs" VALUES('fe3fb683462e4434848aefe891364104','00e81701a7cd48b6a23f97de1659609f','f554419a1dc74badaddf186af44f0bea','deed8c68e34f4c7ab5a504a4cde9eddf','reflection','{"v": 1, "type": "reflection", "intent": "A red boat on a calm lake at dusk", "plan": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "image": {"id": "7f9f75531a1b035d1c3d53c869ebfd67e57b8080613afac82cdb7c48d67b2cd1", "width": 512, "height": 512, "source": "engine", "licence": ""}, "seed": 7, "level": "refinement", "pass_no": 1, "style": "", "dismissed": [], "engine": "sketchbook", "version": ""}','sketchbook','finished',1,0,0,'alice','2026-11-25 15:54:01.089626','2026-11-25 15:54:01.106020','2026-11-25 15:54:01.123452',NULL,'worker',NULL,'2239cfb90e0f4938a258162e3e8d3006',NULL,1,1,1.0);
INSERT INTO "jobs" VALUES('61f58ad8e645420b9ac0c3634845b5b2','00e81701a7cd48b6a23f97de1659609f','3c6b1cfd94114b308e6dabc3fc0ce2f3','52d022d2fba24cf5ad03581c3308fe89','plan','{"v": 1, "type": "plan", "intent": "A red boat on a calm lake at dusk", "size": {"width": 512, "height": 512}, "seed": 7, "style": "", "words": "add a swan", "previous": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "corrections": [], "engine": "sketchbook", "version": ""}','sketchbook','running',1,0,0,'alice','2026-11-25 15:54:01.683928','2026-11-25 15:54:01.701976',NULL,NULL,'worker','2026-11-25 15:54:04.701976',NULL,'f11eaa8a07814ceb9146b7306eb19bea',0,1,0.0);
INSERT INTO "jobs" VALUES('5ccc41894f014437bfa1ec63580b7ea0','551b81e52ee040aeb044926b9ce14219','94c253f223b74212befbac0257b8e583','ca432fafd2d1446c8a80c85c8fc3be78','plan','{"v": 1, "type": "plan", "intent": "A fox", "size": {"width": 512, "height": 512}, "seed": 1, "style": "", "words": "", "previous": null, "corrections": [], "engine": "sketchbook", "version": ""}','sketchbook','failed',1,0,0,'charlie','2026-11-25 15:54:01.745503','2026-11-25 15:54:01.757295','2026-11-25 15:54:01.784866','The brush broke.','worker',NULL,NULL,NULL,0,1,0.0);
CREATE TABLE members (
	team TEXT NOT NULL, 
	person TEXT NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (team, person), 
	CONSTRAINT fk_members_person FOREIGN KEY(person) REFERENCES people (id) ON DELETE CASCADE, 
	CONSTRAINT fk_members_team FOREIGN KEY(team) REFERENCES teams (id) ON DELETE CASCADE
);
INSERT INTO "members" VALUES('atelier','alice');
INSERT INTO "members" VALUES('atelier','bob');
INSERT INTO "members" VALUES('elsewhere','charlie');
CREATE TABLE people (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (id)
);
INSERT INTO "people" VALUES('alice','Alice');
INSERT INTO "people" VALUES('bob','Bob');
INSERT INTO "people" VALUES('charlie','Charlie');
CREATE TABLE pictures (
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	intent TEXT NOT NULL, 
	width INTEGER NOT NULL, 
	height INTEGER NOT NULL, 
	style TEXT NOT NULL, 
	seed BIGINT NOT NULL, 
	engine TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	team TEXT NOT NULL, 
	visibility TEXT NOT NULL, 
	created DATETIME NOT NULL, 
	touched DATETIME NOT NULL, 
	trashed DATETIME, 
	seq INTEGER NOT NULL, 
	numbers INTEGER NOT NULL, 
	cover TEXT, 
	CONSTRAINT pk_pictures PRIMARY KEY (id), 
	CONSTRAINT ck_pictures_visibility_known CHECK (visibility IN ('private', 'team')), 
	CONSTRAINT ck_pictures_height_fits CHECK (height BETWEEN 256 AND 2048 AND height % 16 = 0), 
	CONSTRAINT ck_pictures_intent_said CHECK (length(intent) > 0), 
	CONSTRAINT ck_pictures_counters_count CHECK (seq >= 0 AND numbers >= 0), 
	CONSTRAINT ck_pictures_width_fits CHECK (width BETWEEN 256 AND 2048 AND width % 16 = 0), 
	CONSTRAINT fk_pictures_owner FOREIGN KEY(owner) REFERENCES people (id), 
	CONSTRAINT fk_pictures_team FOREIGN KEY(team) REFERENCES teams (id)
);
INSERT INTO "pictures" VALUES('00e81701a7cd48b6a23f97de1659609f','A red boat on a calm lake at dusk','A red boat on a calm lake at dusk',512,512,'',7,'sketchbook','alice','atelier','private','2026-11-25 15:53:59.828602','2026-11-25 15:54:01.566361',NULL,47,7,'564ef8f904ca49ea7df2545bd7b28b533eba1a6545fc6421e20568ad26c2ca7b');
INSERT INTO "pictures" VALUES('551b81e52ee040aeb044926b9ce14219','A fox','A fox',512,512,'',1,'sketchbook','charlie','elsewhere','private','2026-11-25 15:54:01.727461','2026-11-25 15:54:01.838526','2026-11-25 15:54:01.838393',7,0,NULL);
CREATE TABLE runs (
	id TEXT NOT NULL, 
	picture TEXT NOT NULL, 
	branch TEXT NOT NULL, 
	person TEXT NOT NULL, 
	state TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	policy JSON NOT NULL, 
	spend JSON NOT NULL, 
	one_step BOOLEAN NOT NULL, 
	gate TEXT, 
	created DATETIME NOT NULL, 
	ended DATETIME, 
	CONSTRAINT pk_runs PRIMARY KEY (id), 
	CONSTRAINT ck_runs_ended_when CHECK ((ended IS NOT NULL) = (state = 'ended')), 
	CONSTRAINT ck_runs_state_known CHECK (state IN ('running', 'at gate', 'paused', 'ended')), 
	CONSTRAINT fk_runs_branch FOREIGN KEY(branch) REFERENCES branches (id) ON DELETE CASCADE, 
	CONSTRAINT fk_runs_picture FOREIGN KEY(picture) REFERENCES pictures (id) ON DELETE CASCADE
);
INSERT INTO "runs" VALUES('deed8c68e34f4c7ab5a504a4cde9eddf','00e81701a7cd48b6a23f97de1659609f','f554419a1dc74badaddf186af44f0bea','alice','ended','Everything in the plan holds. The best picture is kept.','{"max_rounds": 4, "max_images": 16, "max_tokens": 100000, "max_seconds": 600.0, "pause": "chosen", "gates": ["reflection"], "gate_below": 0.5, "redraft_below": 0.34, "patience": 2}','{"rounds": 1, "images": 2, "tokens": 0, "seconds": 5.0}',0,'008f2ffaf3f94613912513bcf15de5a0','2026-11-25 15:53:59.850106','2026-11-25 15:54:01.156794');
INSERT INTO "runs" VALUES('52d022d2fba24cf5ad03581c3308fe89','00e81701a7cd48b6a23f97de1659609f','3c6b1cfd94114b308e6dabc3fc0ce2f3','alice','running','','{"max_rounds": 4, "max_images": 16, "max_tokens": 100000, "max_seconds": 600.0, "pause": "chosen", "gates": ["reflection"], "gate_below": 0.5, "redraft_below": 0.34, "patience": 2}','{"rounds": 0, "images": 0, "tokens": 0, "seconds": 0.0}',0,NULL,'2026-11-25 15:54:01.675247',NULL);
INSERT INTO "runs" VALUES('ca432fafd2d1446c8a80c85c8fc3be78','551b81e52ee040aeb044926b9ce14219','94c253f223b74212befbac0257b8e583','charlie','paused','The brush broke.','{"max_rounds": 3, "max_images": 16, "max_tokens": 100000, "max_seconds": 600.0, "pause": "never", "gates": [], "gate_below": null, "redraft_below": 0.34, "patience": 2}','{"rounds": 0, "images": 0, "tokens": 0, "seconds": 0.0}',0,NULL,'2026-11-25 15:54:01.730251',NULL);
CREATE TABLE steps (
	id TEXT NOT NULL, 
	picture TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	parent TEXT, 
	kind TEXT NOT NULL, 
	content JSON NOT NULL, 
	author TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	made_from TEXT, 
	run TEXT, 
	round INTEGER NOT NULL, 
	pass_no INTEGER NOT NULL, 
	request JSON, 
	seconds FLOAT NOT NULL, 
	job TEXT, 
	CONSTRAINT pk_steps PRIMARY KEY (id), 
	CONSTRAINT ck_steps_plans_are_roots CHECK ((parent IS NULL) = (kind = 'plan')), 
	CONSTRAINT ck_steps_kind_known CHECK (kind IN ('plan', 'draft', 'reflection', 'refinement')), 
	CONSTRAINT ck_steps_engines_answer_requests CHECK ((job IS NULL) = (request IS NULL)), 
	CONSTRAINT ck_steps_counted CHECK (number >= 1 AND round >= 0 AND pass_no >= 1), 
	CONSTRAINT ck_steps_not_its_own_parent CHECK (parent IS NULL OR parent <> id), 
	CONSTRAINT fk_steps_made_from FOREIGN KEY(made_from) REFERENCES steps (id), 
	CONSTRAINT fk_steps_parent FOREIGN KEY(parent) REFERENCES steps (id), 
	CONSTRAINT fk_steps_picture FOREIGN KEY(picture) REFERENCES pictures (id) ON DELETE CASCADE, 
	CONSTRAINT uq_steps_job UNIQUE (job), 
	CONSTRAINT uq_steps_picture_number UNIQUE (picture, number)
);
INSERT INTO "steps" VALUES('f11eaa8a07814ceb9146b7306eb19bea','00e81701a7cd48b6a23f97de1659609f',1,NULL,'plan','{"v": 1, "type": "plan", "instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}','engine:sketchbook','2026-11-25 15:54:00.483843',NULL,'deed8c68e34f4c7ab5a504a4cde9eddf',0,1,'{"v": 1, "type": "plan", "intent": "A red boat on a calm lake at dusk", "size": {"width": 512, "height": 512}, "seed": 7, "style": "", "words": "", "previous": null, "corrections": [], "engine": "sketchbook", "version": ""}',1.0,'d8445ebe9e7643029ac55f3ea69972cd');
INSERT INTO "steps" VALUES('13c0624432d04160b5517181cb4e88dd','00e81701a7cd48b6a23f97de1659609f',2,'f11eaa8a07814ceb9146b7306eb19bea','draft','{"v": 1, "type": "painting", "image": {"id": "f70c63bab06d020db097999589139e80004e107431fbd54a7682ba6a734f426f", "width": 512, "height": 512, "source": "engine", "licence": ""}, "scene": {"v": 1, "things": [{"name": "boat", "x": 0.5}]}, "protected": null, "mask": null, "note": ""}','engine:sketchbook','2026-11-25 15:54:00.593768',NULL,'deed8c68e34f4c7ab5a504a4cde9eddf',0,1,'{"v": 1, "type": "draft", "intent": "A red boat on a calm lake at dusk", "plan": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "size": {"width": 256, "height": 256}, "full": {"width": 512, "height": 512}, "seed": 7, "pass_no": 1, "style": "", "base": null, "corrections": [], "words": "", "protected": null, "engine": "sketchbook", "version": ""}',1.0,'961b1244c2c6446096a8976987df0f36');
INSERT INTO "steps" VALUES('008f2ffaf3f94613912513bcf15de5a0','00e81701a7cd48b6a23f97de1659609f',3,'13c0624432d04160b5517181cb4e88dd','reflection','{"v": 1, "type": "reflection", "findings": [{"id": "f1", "about": "picture", "verdict": "right", "evidence": "as planned", "correction": "", "instruction": "i1", "region": null, "fault": "", "decision": "", "author": "", "measures": {}}, {"id": "f2", "about": "picture", "verdict": "wrong", "evidence": "it is blue", "correction": "make it red", "instruction": "i2", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "fault": "colour", "decision": "", "author": "", "measures": {}}], "summary": "", "critic": "v1"}','engine:sketchbook','2026-11-25 15:54:00.700452',NULL,'deed8c68e34f4c7ab5a504a4cde9eddf',0,1,'{"v": 1, "type": "reflection", "intent": "A red boat on a calm lake at dusk", "plan": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "image": {"id": "f70c63bab06d020db097999589139e80004e107431fbd54a7682ba6a734f426f", "width": 512, "height": 512, "source": "engine", "licence": ""}, "seed": 7, "level": "draft", "pass_no": 1, "style": "", "dismissed": [], "engine": "sketchbook", "version": ""}',1.0,'ecf2fe5ca949462a9778167886a6d1bb');
INSERT INTO "steps" VALUES('6ab3767794a241e7a173fd6db0674683','00e81701a7cd48b6a23f97de1659609f',4,'13c0624432d04160b5517181cb4e88dd','reflection','{"v": 1, "type": "reflection", "findings": [{"id": "f1", "about": "picture", "verdict": "right", "evidence": "as planned", "correction": "", "instruction": "i1", "region": null, "fault": "", "decision": "", "author": "", "measures": {}}, {"id": "f2", "about": "picture", "verdict": "wrong", "evidence": "it is blue", "correction": "make it red", "instruction": "i2", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "fault": "colour", "decision": "accepted", "author": "", "measures": {}}, {"id": "n1", "about": "picture", "verdict": "wrong", "evidence": "warmer", "correction": "warmer", "instruction": null, "region": {"x": 0.1, "y": 0.1, "w": 0.3, "h": 0.3, "mask": null}, "fault": "words", "decision": "accepted", "author": "alice", "measures": {}}], "summary": "", "critic": "v1"}','alice','2026-11-25 15:54:00.812618','008f2ffaf3f94613912513bcf15de5a0',NULL,0,1,NULL,0.0,NULL);
INSERT INTO "steps" VALUES('2239cfb90e0f4938a258162e3e8d3006','00e81701a7cd48b6a23f97de1659609f',5,'6ab3767794a241e7a173fd6db0674683','refinement','{"v": 1, "type": "painting", "image": {"id": "7f9f75531a1b035d1c3d53c869ebfd67e57b8080613afac82cdb7c48d67b2cd1", "width": 512, "height": 512, "source": "engine", "licence": ""}, "scene": {"v": 1, "n": 2}, "protected": null, "mask": null, "note": ""}','engine:sketchbook','2026-11-25 15:54:01.057605',NULL,'deed8c68e34f4c7ab5a504a4cde9eddf',1,1,'{"v": 1, "type": "refinement", "intent": "A red boat on a calm lake at dusk", "plan": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "image": {"id": "f70c63bab06d020db097999589139e80004e107431fbd54a7682ba6a734f426f", "width": 512, "height": 512, "source": "engine", "licence": ""}, "size": {"width": 512, "height": 512}, "seed": 7, "findings": [{"id": "f2", "about": "picture", "verdict": "wrong", "evidence": "it is blue", "correction": "make it red", "instruction": "i2", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "fault": "colour", "decision": "accepted", "author": "", "measures": {}}, {"id": "n1", "about": "picture", "verdict": "wrong", "evidence": "warmer", "correction": "warmer", "instruction": null, "region": {"x": 0.1, "y": 0.1, "w": 0.3, "h": 0.3, "mask": null}, "fault": "words", "decision": "accepted", "author": "alice", "measures": {}}], "words": "", "pass_no": 1, "style": "", "scene": {"v": 1, "things": [{"name": "boat", "x": 0.5}]}, "mask": null, "protected": null, "engine": "sketchbook", "version": ""}',1.0,'09d940d97c524b2a8217d517aaa0fe16');
INSERT INTO "steps" VALUES('9d212190c5114d3a8c836dc7b3fb2ff9','00e81701a7cd48b6a23f97de1659609f',6,'2239cfb90e0f4938a258162e3e8d3006','reflection','{"v": 1, "type": "reflection", "findings": [{"id": "f1", "about": "picture", "verdict": "right", "evidence": "as planned", "correction": "", "instruction": "i1", "region": null, "fault": "", "decision": "", "author": "", "measures": {}}, {"id": "f2", "about": "picture", "verdict": "right", "evidence": "as planned", "correction": "", "instruction": "i2", "region": null, "fault": "", "decision": "", "author": "", "measures": {}}], "summary": "", "critic": "v1"}','engine:sketchbook','2026-11-25 15:54:01.127235',NULL,'deed8c68e34f4c7ab5a504a4cde9eddf',1,1,'{"v": 1, "type": "reflection", "intent": "A red boat on a calm lake at dusk", "plan": {"instructions": [{"id": "i1", "words": "a calm lake", "region": null, "pass_no": 1}, {"id": "i2", "words": "a red boat", "region": {"x": 0.4, "y": 0.5, "w": 0.2, "h": 0.2, "mask": null}, "pass_no": 1}], "description": "A boat on a lake.", "missing": ["A zeppelin cannot be painted; a cloud will do."]}, "image": {"id": "7f9f75531a1b035d1c3d53c869ebfd67e57b8080613afac82cdb7c48d67b2cd1", "width": 512, "height": 512, "source": "engine", "licence": ""}, "seed": 7, "level": "refinement", "pass_no": 1, "style": "", "dismissed": [], "engine": "sketchbook", "version": ""}',1.0,'fe3fb683462e4434848aefe891364104');
INSERT INTO "steps" VALUES('8be8b0540c90494996a547fafa4a7371','00e81701a7cd48b6a23f97de1659609f',7,'6ab3767794a241e7a173fd6db0674683','refinement','{"v": 1, "type": "painting", "image": {"id": "564ef8f904ca49ea7df2545bd7b28b533eba1a6545fc6421e20568ad26c2ca7b", "width": 512, "height": 512, "source": "painted", "licence": ""}, "scene": {"v": 1, "n": 2}, "protected": "f9d9a87ee1ef724b1e63cc65773d619413b9598515657a66f63281f6e3ccf689", "mask": "45b1172af9fef8be4af4a90d2259d66c9103c64ec442f0af8e47d56ed256dfbd", "note": ""}','alice','2026-11-25 15:54:01.559684','2239cfb90e0f4938a258162e3e8d3006',NULL,1,1,NULL,0.0,NULL);
CREATE TABLE teams (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_teams PRIMARY KEY (id)
);
INSERT INTO "teams" VALUES('atelier','Atelier');
INSERT INTO "teams" VALUES('elsewhere','Elsewhere');
CREATE TABLE workers (
	id TEXT NOT NULL, 
	started DATETIME NOT NULL, 
	seen DATETIME NOT NULL, 
	CONSTRAINT pk_workers PRIMARY KEY (id)
);
CREATE INDEX ix_pictures_owner ON pictures (owner);
CREATE INDEX ix_pictures_shelf ON pictures (trashed, touched, id);
CREATE INDEX ix_events_job ON events (job);
CREATE INDEX ix_steps_made_from ON steps (made_from);
CREATE INDEX ix_steps_parent ON steps (parent);
CREATE INDEX ix_steps_run ON steps (run);
CREATE INDEX ix_branches_tip ON branches (tip);
CREATE INDEX ix_edits_picture ON edits (picture);
CREATE INDEX ix_runs_branch ON runs (branch, created);
CREATE INDEX ix_runs_picture ON runs (picture);
CREATE UNIQUE INDEX uq_runs_one_live ON runs (branch) WHERE state IN ('running', 'at gate', 'paused');
CREATE INDEX ix_jobs_lately ON jobs (person, ended);
CREATE INDEX ix_jobs_leases ON jobs (lease) WHERE state = 'running';
CREATE INDEX ix_jobs_picture ON jobs (picture);
CREATE INDEX ix_jobs_queue ON jobs (priority, created) WHERE state = 'queued';
CREATE INDEX ix_jobs_run ON jobs (run);
CREATE UNIQUE INDEX uq_jobs_one_live ON jobs (branch) WHERE state IN ('queued', 'running');
CREATE TRIGGER steps_never_change BEFORE UPDATE ON steps BEGIN SELECT RAISE(ABORT, 'a finished step never changes'); END;
COMMIT;
