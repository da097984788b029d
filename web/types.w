% What cweave must know of types that are declared elsewhere; shared by every web.

% C and its libraries
@s size_t int
@s ssize_t int
@s uint8_t int
@s uint32_t int
@s uint64_t int
@s int64_t int
@s bool int
@s FILE int
@s va_list int
@s jmp_buf int
@s pthread_t int
@s pthread_mutex_t int
@s pthread_cond_t int
@s restrict const
@s _Noreturn static
@s static_assert return
@s error word
@s line word
@s timespec int
@s true NULL
@s false NULL

% base
@s arena int
@s bytes int
@s output int
@s pid_t int
@s library_handler int
@s starter int
@s sigaction int
@s rlimit int
@s clockid_t int

% params
@s param int
@s param_kind int
@s param_order int
@s reals int

% elementary
@s double_function int
@s single_function int
@s scalar_function int

% random
@s rng int

% linalg
@s mat int

% polar
@s odd_quintic int
@s polar_scheme int

% data
@s images int
@s z_stream int
@s uInt int
@s public_set int

% text
@s alphabet int
@s lexicon int
@s hierarchy int
@s span int
@s bigrams int
@s pair_counts int

% net
@s net int
@s node int
@s precision int
@s activation int
@s parameterization int
@s layer_role int
@s scaling int
@s mlp int
@s transfer int

% sequence
@s attention int
@s normalization int
@s bias_rule int
@s transformer_shape int
@s dense_layer int
@s transformer int
@s text_mlp int

% train
@s method int
@s optimizer int
@s single_adam int
@s single_optimizer int
@s optimizers int
@s single_optimizers int
@s snapshots int
@s batches int
@s observer int

% curvature
@s operator int
@s lanczos int
@s preconditioned int
@s surroundings int

% numerics
@s ode int
@s function_of_many int

% statistics
@s mean_sd int
@s valley int
@s frontier int
@s passing int
@s errors int
@s sign_model int
@s relative_loss int
@s function_of_one int
@s gsl_matrix int
@s gsl_vector int
@s gsl_function int
@s gsl_vector_const_view int
@s gsl_multifit_linear_workspace int
@s gsl_min_fminimizer int

% theory
@s kernel_prediction int
@s kernel_kind int
@s mode_sums int
@s two_layer_task int
@s feature_task int
@s compute_law int
@s committee int

% lazy
@s kernel_machine int
@s two_layer int
@s neuron_function int
@s student int
@s span_net int

% deep
@s deep_net int

% products
@s fuss_law int

% samples
@s data_set int
@s data_sample int
@s script int
@s reader int
@s classifier int
@s cloud_kind int
@s cloud int
% dynamics
@s dormant int

% descriptions
@s ngram_ladder int

% clones
@s gram_book int

% embedding
@s embedding_loss int
@s word_embedding int

% definitions
@s rotor int
@s rotor_wave int
@s pair_odds int
@s pair_law int

% process
@s wide_network int
@s random_net int

% alignment
@s portrait int
@s response int

% claims
@s claim int

% chapter
@s chapter int
@s view int
@s drawing int
@s availability int
@s error_t int

% plot
@s figure int
@s figure_finisher int
@s panel int
@s color int
@s axis_scale int
@s dash int
@s mark int
@s key_entry int

% chart
@s chart int

% chapters

% database
@s sqlite3 int
@s sqlite3_stmt int
@s sqlite3_context int
@s sqlite3_value int
@s sqlite3_uint64 int
@s answer int
@s grouping int
@s heap int
@s aggregate int
@s statistic int
@s formula int
@s sql_function int
@s database_mode int

% laboratory
@s run int
@s experiment int
@s parcel int
@s laboratory int
@s column_list int
@s data_source int
@s omission int
@s provenance int
@s sqlite3_int64 int

% claims
@s demand int
@s outcome int
@s judgement int
@s judgements int

% diffusion
@s diffusion int

% base: the start of a program, and libraries that give up
@s sig_atomic_t int
@s GLogLevelFlags int

% course
@s lesson int
@s course int
