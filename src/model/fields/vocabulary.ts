/** The words that Open Badges 3.0 lists, as far as staff write them, and our own for the filters. */

/** OB 3.0, AchievementType enumeration. */
export const achievementTypes: readonly string[] = (
  'Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate ' +
  'CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree Diploma DoctoralDegree ' +
  'Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership ' +
  'ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ' +
  'ResearchDoctorate SecondarySchoolDiploma'
).split(' ')

/** Layers of the RSA Badge Standard whose names are published. */
export const badgeLayers = ['Engage', 'Participate', 'Demonstrate', 'Lead'] as const

/** OB 3.0, AlignmentTargetType enumeration. */
export const alignmentTypes: readonly string[] =
  'ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL'.split(
    ' ',
  )

/** OB 3.0, ResultType enumeration. */
export const resultTypes: readonly string[] = (
  'GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion ' +
  'RubricCriterionLevel RubricScore ScaledScore Status'
).split(' ')

/** OB 3.0, ResultStatusType enumeration. */
export const resultStatuses = [
  'Completed',
  'Enrolled',
  'Failed',
  'InProgress',
  'OnHold',
  'Provisional',
  'Withdrew',
] as const

/** What a badge recognises. */
export const recognised = [
  'achievement',
  'skill',
  'competence',
  'interest',
  'formal-pathway',
  'informal-pathway',
  'hard-skill',
  'soft-skill',
  'peer-assessment',
  'lifelong-learning',
] as const

export type Recognises = (typeof recognised)[number]

/** What kind of organisation an issuer is. */
export const issuerKinds = [
  'secondary',
  'special',
  'further-education',
  'sixth-form',
  'university',
  'vocational',
  'council',
  'community',
  'other',
] as const

export type IssuerKind = (typeof issuerKinds)[number]

/** What may lie faintly on a site's main colour. */
export const patterns = ['plain', 'dots', 'stripes', 'checks'] as const

export type Pattern = (typeof patterns)[number]
